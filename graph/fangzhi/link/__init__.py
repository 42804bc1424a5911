"""Extractions -> entities: to be written."""
