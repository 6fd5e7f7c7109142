"""The words that programs and people use for records and columns."""
