"""The codebook: what is looked for and under which words, as data that a person can read and change."""
