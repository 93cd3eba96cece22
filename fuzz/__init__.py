"""Hostile input for the reader and the stages: ``python -m fuzz``, or ``make fuzz``."""
