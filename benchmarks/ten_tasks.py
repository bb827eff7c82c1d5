"""The table of the ten tasks, from what their journeys counted: `pytest tests/journeys/test_ten_tasks.py` first."""

import json
from pathlib import Path

HERE = Path(__file__).parent
COUNTED = HERE.parent / "var" / "ten_tasks.json"
TOLD = """# Ten tasks

What ten tasks of every week take. Each is a browser journey (`tests/journeys/test_ten_tasks.py`) that fails when it needs
more than its limit; a choice from a list counts as two clicks. Keys are Enter, Tab and arrows; letters are the text that
has to be typed whatever the tool.

```
.venv/bin/pytest tests/journeys/test_ten_tasks.py
.venv/bin/python -m benchmarks.ten_tasks
```

| task | starts at | at most | taken | clicks | keys | letters |
|---|---|---|---|---|---|---|
"""


def main() -> None:
    counted = json.loads(COUNTED.read_text())
    rows = [
        f"| {task} | {one['start']} | {one['limit']} {one['unit']} | **{one['taken']}** "
        f"| {one['clicks']} | {one['keys']} | {one['letters']} |\n"
        for task, one in counted.items()
    ]
    (HERE / "ten_tasks.md").write_text(TOLD + "".join(rows))


if __name__ == "__main__":
    main()
