"""The product's own source, for the tests that read it."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ROOT / "regiekamer"

# Left to right: who may know whom. An app may point to apps to its right, never to its left.
ORDER = (
    *("today", "annual_report", "demo"),
    *("meetings", "dossiers", "plan", "bodies", "network"),
    *("notices", "documents", "access", "trail", "regions", "accounts", "ui", "kernel"),
)


def app_of(path: Path) -> str:
    """The app that a file belongs to: regiekamer/rooms/plan/… is plan; config has none."""
    parts = path.relative_to(PRODUCT).parts
    return parts[1] if parts[0] in ("windows", "rooms", "foundation") and len(parts) > 2 else ""


def modules(*, tests: bool = False) -> Iterator[Path]:
    """The Python files of the product, without migrations."""
    for path in sorted(PRODUCT.rglob("*.py")):
        if "migrations" not in path.parts and (tests or "tests" not in path.parts):
            yield path


def files_called(*names: str) -> Iterator[Path]:
    """The modules `NAME.py`, and those inside a folder `NAME`."""
    for path in modules():
        parts = path.relative_to(PRODUCT).with_suffix("").parts
        if len(parts) > 2 and parts[2] in names:
            yield path


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef):
            yield node


def public_functions(path: Path) -> Iterator[ast.FunctionDef]:
    """The functions at the top of a module that others may call."""
    for node in tree_of(path).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def templates() -> Iterator[Path]:
    for path in sorted(PRODUCT.rglob("*.html")):
        if "templates" in path.parts and "tests" not in path.parts:
            yield path


def template_name(path: Path) -> str:
    """The name by which a template is asked for: plan/action.html."""
    parts = path.parts
    return "/".join(parts[len(parts) - 1 - parts[::-1].index("templates") + 1 :])


def without_comments(template: str) -> str:
    template = re.sub(r"{%\s*comment.*?endcomment\s*%}", "", template, flags=re.S)
    return re.sub(r"{#.*?#}", "", template)


def where(path: Path) -> str:
    return str(path.relative_to(ROOT))
