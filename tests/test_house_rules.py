"""The rules of docs/house.md that a machine can keep. Each test says one of them and names who breaks it."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from regiekamer.foundation.regions.models import RegionRecord
from tests import source
from tests.source import ORDER, app_of, files_called, functions, modules, public_functions, templates, where

MODULE_LINES = 400
FUNCTION_LINES = 45
BANNED_NAMES = {"utils", "helpers", "managers", "services", "mixins", "common", "misc"}

# Operations that write down no act themselves, with the reason.
ANNOUNCES_NOT: dict[str, str] = {
    "trail.announce": "it is the announcement itself",
    "notices.queue_mail": "the mail is its own record of account; the verb that asks for it announces",
}


def our_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("regiekamer.")]


def test_every_app_has_its_place_in_the_order():
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("regiekamer.")}
    assert ours == set(ORDER)


def test_foreign_keys_point_down():
    wrong = []
    for model in our_models():
        for field in model._meta.get_fields():
            target = getattr(field, "related_model", None)
            if not field.concrete or target is None or target._meta.app_label not in ORDER:
                continue
            if ORDER.index(target._meta.app_label) < ORDER.index(model._meta.app_label):
                wrong.append(f"{model._meta.label}.{field.name} → {target._meta.label}")
    assert not wrong


def test_every_record_of_a_region_is_found_only_inside_its_scope(db):
    from django_scopes.exceptions import ScopeError

    for model in our_models():
        if issubclass(model, RegionRecord):
            with pytest.raises(ScopeError):
                model.objects.count()


def test_every_model_knows_its_region():
    """Only a person, who may belong to several, the region itself, and the clock of periodic duties have none."""
    without = {
        model._meta.label
        for model in our_models()
        if not any(field.name == "region" for field in model._meta.concrete_fields)
    }
    assert without == {"accounts.User", "regions.Region", "notices.DutyRun"}


def test_no_query_is_written_in_views_forms_or_template_tags():
    wrong = [
        f"{where(path)}:{node.lineno}"
        for path in files_called("views", "forms", "templatetags")
        for node in ast.walk(source.tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr in ("objects", "_base_manager", "_default_manager")
    ]
    assert not wrong


def operations() -> list[tuple[str, Path, ast.FunctionDef]]:
    return [
        (f"{app_of(path)}.{function.name}", path, function)
        for path in files_called("operations")
        for function in public_functions(path)
    ]


def is_atomic(function: ast.FunctionDef) -> bool:
    return any(ast.unparse(decorator) == "transaction.atomic" for decorator in function.decorator_list)


def calls(function: ast.FunctionDef) -> list[str]:
    return [ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)]


def test_every_operation_is_atomic():
    assert not [
        name for name, _, function in operations() if name not in ANNOUNCES_NOT and not is_atomic(function)
    ]


def test_every_operation_names_who_did_it():
    """`by` is keyword-only; opening a region has no member yet and makes the first one."""
    without = [
        name
        for name, _, function in operations()
        if not any(argument.arg == "by" for argument in function.args.kwonlyargs)
    ]
    assert set(without) <= {"access.open_region"}


def test_every_operation_announces_its_act_once():
    """Directly, or by handing over to another operation of the same module."""
    wrong = []
    for name, path, function in operations():
        siblings = {other.name for other in public_functions(path)} - {function.name}
        called = calls(function)
        once = called.count("announce") == 1 or any(one in siblings for one in called)
        if not once and name not in ANNOUNCES_NOT:
            wrong.append(f"{name} announces {called.count('announce')} times")
    assert not wrong


def test_views_do_not_write():
    """A view hands over to an operation: nothing in views or forms saves, creates or deletes."""
    writes = {"save", "create", "delete", "update_or_create", "get_or_create", "bulk_create", "bulk_update"}
    wrong = [
        f"{where(path)}:{node.lineno} {ast.unparse(node.func)}"
        for path in files_called("views", "forms", "queries")
        for node in ast.walk(source.tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in writes
    ]
    assert not wrong


def test_nothing_happens_behind_ones_back():
    """Django's dispatch signals are banned: an effect stands in the operation that has it."""
    wrong = [
        where(path)
        for path in modules()
        if re.search(r"django\.dispatch|django\.db\.models\.signals|import receiver", path.read_text())
    ]
    assert not wrong


def test_forms_are_not_made_of_models():
    assert not [where(path) for path in modules() if re.search(r"\bModelForm\b", path.read_text())]


def test_no_module_has_a_name_that_says_nothing():
    assert not [where(path) for path in modules(tests=True) if BANNED_NAMES & {path.stem, path.parent.name}]


@pytest.mark.parametrize("path", list(modules(tests=True)), ids=where)
def test_a_module_and_its_functions_fit_on_a_few_screens(path: Path):
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= MODULE_LINES, f"{length} lines: make it a folder named after nouns"
    for function in functions(path):
        lines = (function.end_lineno or 0) - function.lineno + 1
        assert lines <= FUNCTION_LINES, f"{function.name} has {lines} lines"


def included_by(path: Path) -> set[str]:
    """The templates that a template extends or includes by name."""
    text = source.without_comments(path.read_text(encoding="utf-8"))
    return set(re.findall(r"{%\s*(?:extends|include)\s+[\"']([^\"'#]+)", text))


def test_templates_use_their_own_room_and_the_interface():
    wrong = []
    for path in templates():
        own = app_of(path)
        for name in included_by(path):
            room = name.split("/")[0]
            if room not in (own, "ui", "cotton") and not (
                own == "accounts" and room in ("account", "allauth")
            ):
                wrong.append(f"{where(path)} → {name}")
    assert not wrong


def test_templates_hold_no_style_and_no_script():
    """The content security policy allows neither, and a reader of the template should not have to look for it."""
    wrong = []
    for path in templates():
        text = source.without_comments(path.read_text(encoding="utf-8"))
        for found in re.finditer(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=\"|javascript:", text):
            wrong.append(f"{where(path)}: {found.group()}")
    assert not wrong


def test_every_template_is_used():
    python = "\n".join(path.read_text(encoding="utf-8") for path in modules())
    named = set(re.findall(r"[\"']([a-z_]+/[a-z_/]+\.(?:html|txt))", python))
    components = set()
    for path in templates():
        text = source.without_comments(path.read_text(encoding="utf-8"))
        named |= included_by(path)
        components |= set(re.findall(r"<c-([a-z0-9.-]+)", text))
    unused = []
    for path in templates():
        name = source.template_name(path)
        if name.startswith("cotton/"):
            component = name.removeprefix("cotton/").removesuffix(".html").replace("/", ".").replace("_", "-")
            if component not in components:
                unused.append(name)
        elif name not in named and not asked_for_by_a_library(name):
            unused.append(name)
    assert not unused


def asked_for_by_a_library(name: str) -> bool:
    """Templates that Django and allauth look for by a name of their own."""
    return name.split("/")[0] in ("account", "allauth", "django") or name in (
        "400.html",
        "403.html",
        "403_csrf.html",
        "404.html",
        "500.html",
        "429.html",
    )


def test_every_door_knows_its_permission():
    """Each page of a region stands behind a door; the entrance of a region itself is the middleware."""
    from tests.addresses import region_addresses

    open_doors = [address.name for address in region_addresses() if not hasattr(address.view, "permission")]
    assert not open_doors


def test_the_number_of_rooms_in_the_order_matches_the_tree():
    folders = {
        path.parent.name for path in source.PRODUCT.glob("*/*/apps.py") if "migrations" not in path.parts
    }
    assert folders == set(ORDER)
