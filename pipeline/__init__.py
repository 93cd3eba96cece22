"""French articles on diplomacy and cooperation, turned into tables."""

import os

# One process uses one core, and the workers share them out; numpy's BLAS reads this when numpy is first imported.
os.environ.setdefault("OMP_NUM_THREADS", "1")
