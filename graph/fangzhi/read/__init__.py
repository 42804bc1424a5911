"""A file -> articles: to be written."""
