"""The browser page: to be written."""
