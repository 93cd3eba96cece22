"""``python -m pipeline``."""

import sys

if __name__ == "__main__":
    try:
        from pipeline.cli import program
    except KeyboardInterrupt:
        # Ctrl-C while the program is still loading: nothing was begun.
        sys.exit(130)
    sys.exit(program())
