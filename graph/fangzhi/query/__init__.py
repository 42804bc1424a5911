"""SPARQL over an output folder: to be written."""
