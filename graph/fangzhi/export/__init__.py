"""An exporter a small file: to be written."""
