"""Write ``pipeline/lexicon/cldr.toml``: what kept libraries know about countries, regions and cities.

Country codes are those of ISO 3166-1 (pycountry); French names and the exemplar cities of the time zones are those of
the Unicode CLDR (babel). Run with the ``lexicon`` extra: ``python tools/generate_lexicon.py``; ``--check`` only says
whether the file is up to date.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pycountry
from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).parent.parent / "pipeline" / "lexicon" / "cldr.toml"
NO_COUNTRY = frozenset({"AQ"})
"""Antarctica has a code but is no country."""
OTHER_NAMES = {"SX": "Sint Maarten"}
"""Names where CLDR tells two territories apart only in brackets."""
HEADER = """\
# Made by tools/generate_lexicon.py from the Unicode CLDR (babel) and ISO 3166-1 (pycountry); do not edit.
# Countries: code = usual French name. Cities: code = cities of its time zones. Additions belong into countries.toml
# and cities.toml.
"""


def lexicon() -> str:
    """The text of the file."""
    french = Locale("fr")
    codes = sorted({c.alpha_2 for c in pycountry.countries} - NO_COUNTRY | {"XK"})
    lines = [HEADER, "[countries]"]
    lines += [f'{code} = "{OTHER_NAMES.get(code) or _plain(french.territories[code])}"' for code in codes]
    cities: dict[str, set[str]] = {}
    zones = get_global("zone_territories")
    for zone, data in french._data["time_zones"].items():
        city = data.get("city")
        code = zones.get(zone)
        if city and code in codes and _is_city(city) and _bare(city) != _bare(french.territories[code]):
            cities.setdefault(code, set()).add(_plain(city))
    lines += ["", "[cities]"]
    lines += [f'{code} = "{"; ".join(sorted(cities[code]))}"' for code in sorted(cities)]
    return "\n".join(lines) + "\n"


def _plain(name: str) -> str:
    name = re.sub(r"\s*\([^)]*\)", "", name.replace("’", "'").replace("\u00a0", " "))
    return name.removeprefix("R.A.S. chinoise de ").strip()


def _bare(name: str) -> str:
    """A name without its article: "La Barbade" is no city of "Barbade"."""
    return re.sub(r"^(?:La |Le |Les |L')", "", name.replace("’", "'"))


def _is_city(name: str) -> bool:
    return not any(c in name for c in ",[(/") and name[0].isupper()


def main() -> int:
    """Write the file, or with ``--check`` compare it; 1 where it differs."""
    text = lexicon()
    if "--check" in sys.argv[1:]:
        return int(not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
