"""Readers of foreign tables: bytes in, raw rows out."""
