"""The table of the ten tasks, from what their journeys counted: `pytest tests/journeys/test_ten_tasks.py` first."""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
COUNTED = HERE.parent / "var" / "ten_tasks.json"
TOLD = """# Ten tasks

What ten tasks of every week take. Each is a browser journey (`tests/journeys/test_ten_tasks.py`) that fails when it
needs more than its limit. A choice from a list counts as two clicks; keys are Enter, Tab and arrows; letters are the
text that has to be typed whatever the tool; actions are clicks and keys together.

```
.venv/bin/pytest tests/journeys/test_ten_tasks.py
.venv/bin/python -m benchmarks.ten_tasks
```

| task | starts at | at most | taken | clicks | keys | letters |
|---|---|---|---|---|---|---|
"""


def _row(task: str, one: dict[str, Any]) -> str:
    limit = f"{one['limit']} {one['unit']}" if one["limit"] > 1 else "1 click"
    cells = (task, one["start"], limit, f"**{one['taken']}**", one["clicks"], one["keys"], one["letters"])
    return f"| {' | '.join(map(str, cells))} |\n"


def main() -> None:
    counted = json.loads(COUNTED.read_text())
    rows = [_row(task, one) for task, one in counted.items()]
    (HERE / "ten_tasks.md").write_text(TOLD + "".join(rows))


if __name__ == "__main__":
    main()
