"""``python -m fuzz [--seconds N]``: hypothesis, plain mutations, and atheris where it is installed, on each target.

The exit status is 1 where an input broke a target; it is then kept in ``.fuzz/``: mend the fault and move the input to
``fuzz/crashes/``, where the tests run it.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import subprocess
import sys
import time
from pathlib import Path

from fuzz.targets import CRASHES, TARGETS, vocabulary

ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".fuzz"
SHARES = {
    ("hypothesis", "reader"): 0.1,
    ("hypothesis", "stages"): 0.1,
    ("mutations", "reader"): 0.2,
    ("atheris", "reader"): 0.3,
    ("atheris", "stages"): 0.3,
}
"""Parts of the time."""
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman")
SIGNS = (
    "\u202e",
    "\u0301",
    "\ufeff",
    "\u2028",
    "’",
    "«",
    "\x00",
    "\r",
    "\ud800",
    "-",
    " ",
    "\n",
    "1",
    "A",
    "é",
    "(",
    "https://",
    "Fin",
)
_LONGEST = 4_096
_CHUNK = 500


def main() -> int:
    """Run every engine on every target, or the one that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=300, metavar="N", help="time for all (default: %(default)s)")
    parser.add_argument("--only", nargs=2, metavar=("ENGINE", "TARGET"), help="one engine, one target, all the time")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    KEPT.mkdir(exist_ok=True)
    if options.inside:
        return with_atheris(options.only[1], options.seconds)
    plan = {tuple(options.only): 1.0} if options.only else SHARES
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed: hypothesis goes on alone.", file=sys.stderr)
        plan = {key: share for key, share in plan.items() if key[0] != "atheris"}
    total = sum(plan.values())
    status = 0
    for (engine, target), share in plan.items():
        seconds = options.seconds * share / total
        status |= ENGINES[engine](target, seconds)
    return status


def with_hypothesis(target: str, seconds: float) -> int:
    """Examples in chunks until the time is over; a failing one is made small and shown by hypothesis."""
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from hypothesis import strategies as st

    check = TARGETS[target]
    ordinary = st.text(alphabet=st.characters(codec="utf-8"), max_size=300).map(lambda t: b"\0" + t.encode())
    words = st.lists(st.integers(0, len(vocabulary()) * 16 - 1), max_size=60).map(
        lambda numbers: b"\1" + b"".join(number.to_bytes(3, "little")[:2] for number in numbers)
    )
    runs, start = 0, time.monotonic()
    while time.monotonic() - start < seconds:

        @seed(time.monotonic_ns())
        @settings(
            max_examples=_CHUNK, deadline=None, database=None, phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(st.binary(max_size=600) | ordinary | words)
        def examples(data: bytes) -> None:
            nonlocal runs
            if time.monotonic() - start < 1.2 * seconds:
                check(data)
                runs += 1

        try:
            examples()
        except Exception as error:
            print("\n".join(getattr(error, "__notes__", [])), file=sys.stderr)
            print(f"hypothesis, {target}: broken after {runs:,} runs: {error!r}", file=sys.stderr)
            return 1
    print(f"hypothesis, {target}: {runs:,} runs in {time.monotonic() - start:.0f} s, nothing broke", file=sys.stderr)
    return 0


def with_mutations(target: str, seconds: float) -> int:
    """Stretches of real articles in several encodings, changed at random: the most inputs in the time."""
    check, chance = TARGETS[target], random.Random(time.monotonic_ns())
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted((ROOT / "raw").glob("*.txt"))]
    runs, start = 0, time.monotonic()
    while time.monotonic() - start < seconds:
        text = chance.choice(texts)
        begin = chance.randrange(len(text))
        data = bytearray(text[begin : begin + chance.randint(0, 250)].encode(chance.choice(ENCODINGS), "replace"))
        for _ in range(chance.randint(0, 12)):
            position = chance.randint(0, len(data))
            action = chance.randrange(3)
            if action == 0:
                data[position : position + 1] = chance.randbytes(1)
            elif action == 1:
                del data[position : position + chance.randint(1, 9)]
            else:
                piece = chance.choice(SIGNS).encode("utf-8", "surrogatepass")
                data[position:position] = piece * chance.choice((1, 1, 2, 40))
        given = chance.randbytes(1) + bytes(data)
        try:
            check(given)
        except Exception as error:
            path = KEPT / f"{target}-mutation-{runs}"
            path.write_bytes(given)
            print(f"mutations, {target}: broken by {path}: {error!r}", file=sys.stderr)
            return 1
        runs += 1
    print(f"mutations, {target}: {runs:,} runs in {time.monotonic() - start:.0f} s, nothing broke", file=sys.stderr)
    return 0


def in_a_process(target: str, seconds: float) -> int:
    """atheris ends its process itself, so it gets one of its own."""
    command = [sys.executable, "-m", "fuzz", "--inside", "--only", "atheris", target, "--seconds", str(seconds)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    lines = done.stderr.splitlines()
    if done.returncode == 0:
        count = next((line for line in reversed(lines) if line.startswith("Done ")), "Done")
        print(f"atheris, {target}: {count.removeprefix('Done ')}, nothing broke", file=sys.stderr)
        return 0
    print("\n".join([*lines[-40:], f"atheris, {target}: broken; the input is in {KEPT}"]), file=sys.stderr)
    return 1


def with_atheris(target: str, seconds: float) -> int:
    """Coverage decides which inputs are worth changing further; those are kept in ``.fuzz/`` for the next time."""
    import atheris

    for name in [name for name in sys.modules if name == "pipeline" or name.startswith(("pipeline.", "fuzz."))]:
        del sys.modules[name]
    with atheris.instrument_imports(include=["pipeline"]):
        from fuzz.targets import TARGETS as INSTRUMENTED
    corpus = KEPT / target
    corpus.mkdir(exist_ok=True)
    write_seeds(corpus, target)
    atheris.Setup(
        [
            "fuzz", str(corpus), f"-max_total_time={int(seconds)}", f"-max_len={_LONGEST}", "-timeout=30",
            f"-artifact_prefix={KEPT}/{target}-", "-rss_limit_mb=4096", f"-dict={KEPT}/words.dict",
        ],
        INSTRUMENTED[target],
    )  # fmt: skip
    atheris.Fuzz()
    return 0


def write_seeds(corpus: Path, target: str) -> None:
    """Stretches of the articles in ``raw/`` in several encodings, every input that once broke it, and a dictionary."""
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted((ROOT / "raw").glob("*.txt"))]
    number = 0
    for text in texts:
        for start in range(0, len(text), 1500):
            part = text[start : start + 700]
            for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252") if target == "reader" else ("utf-8",):
                (corpus / f"seed-{number:03}").write_bytes(b"\0" + part.encode(encoding, "replace"))
                number += 1
    for path in CRASHES.glob(f"{target}-*"):
        (corpus / f"crash-{path.name}").write_bytes(path.read_bytes())
    words = {word for word in vocabulary() if 1 < len(word) < 20}
    lines = ["".join(f"\\x{byte:02x}" for byte in word.encode()) for word in sorted(words)]
    (KEPT / "words.dict").write_text("".join(f'"{line}"\n' for line in lines), encoding="utf-8")


ENGINES = {"hypothesis": with_hypothesis, "mutations": with_mutations, "atheris": in_a_process}

if __name__ == "__main__":
    sys.exit(main())
