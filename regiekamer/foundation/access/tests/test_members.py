"""Members: added by e-mail address, given a role, removed; and a region is never left without a director."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client

from regiekamer.foundation.access import operations
from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member, Role
from regiekamer.foundation.trail import queries as trail


def test_a_person_without_an_account_gets_one_and_stands_in_the_trail(director):
    made = operations.add_member(email="An@Stad.test", name="An Aerts", role=Role.BOARD, by=director)
    assert made.user.email == "an@stad.test"
    assert not made.user.has_usable_password()
    assert trail.entries_about(made).get().verb == "added"


def test_a_new_member_signs_in_with_a_code_by_mail(director):
    operations.add_member(email="an@stad.test", name="An Aerts", role=Role.READER, by=director)
    Client().post("/accounts/login/code/", {"email": "an@stad.test"})
    assert mail.outbox[0].to == ["an@stad.test"]


def test_who_has_an_account_keeps_their_own_name(director, neighbour):
    made = operations.add_member(
        email=neighbour.user.email.upper(), name="Anders", role=Role.PARTNER, by=director
    )
    assert made.user == neighbour.user
    assert str(made) == str(neighbour)


def test_nobody_is_a_member_twice(director, reader):
    with pytest.raises(Refused) as refusal:
        operations.add_member(email=reader.user.email, name="Lena", role=Role.BOARD, by=director)
    assert refusal.value.field == "email"


@pytest.mark.parametrize(("email", "role"), [("geen adres", Role.READER), ("an@stad.test", "keizer")])
def test_a_wrong_address_or_role_is_refused_and_leaves_no_account(director, email, role):
    with pytest.raises(ValidationError):
        operations.add_member(email=email, name="An", role=role, by=director)
    assert User.objects.count() == 1


def test_the_last_director_cannot_be_removed_or_demoted(director, colleague):
    with pytest.raises(Refused):
        operations.remove_member(director, by=director)
    with pytest.raises(Refused):
        operations.change_role(director, role=Role.READER, by=director)
    operations.change_role(colleague, role=Role.DIRECTOR, by=director)
    operations.change_role(director, role=Role.READER, by=colleague)
    assert Member.objects.get(pk=director.pk).role == Role.READER


def test_a_removed_member_finds_nothing_but_the_trail_remembers(director, reader, browse):
    operations.add_member(email="an@stad.test", name="An Aerts", role=Role.READER, by=director)
    gone = operations.remove_member(reader, by=director)
    assert browse(reader).get("/leie/region/permissions/").status_code == 404
    assert trail.entries_about(gone).get().subject_label == "Lena Lezer"


def test_a_member_of_another_region_cannot_be_changed(director, neighbour):
    with pytest.raises(Refused):
        operations.change_role(neighbour, role=Role.READER, by=director)
    with pytest.raises(Refused):
        operations.remove_member(neighbour, by=director)


def test_the_list_shows_name_and_role(director, board, browse):
    text = browse(board).get("/leie/region/members/").content.decode()
    assert "Dirkje Directeur" in text
    assert "regisseur" in text


def test_a_director_adds_somebody_through_the_form(director, browse):
    client = browse(director)
    answer = client.post(
        "/leie/region/members/add/", {"email": "an@stad.test", "name": "An Aerts", "role": "board"}
    )
    assert answer.status_code == 303
    assert "An Aerts" in client.get("/leie/region/members/").content.decode()


def test_a_wrong_form_comes_back_with_what_was_typed(director, browse):
    answer = browse(director).post(
        "/leie/region/members/add/", {"email": "fout", "name": "An Aerts", "role": "board"}
    )
    assert answer.status_code == 422
    assert "An Aerts" in answer.content.decode()


def test_demoting_the_last_director_in_the_form_says_why_not(director, browse):
    answer = browse(director).post(f"/leie/region/members/{director.pk}/role/", {"role": "reader"})
    assert answer.status_code == 422
    assert "enige regisseur" in answer.content.decode()


def test_removing_the_last_director_says_why_not(director, browse):
    client = browse(director)
    answer = client.post(f"/leie/region/members/{director.pk}/remove/")
    assert "enige regisseur" in client.get(answer["Location"]).content.decode()


def test_who_leaves_goes_back_to_the_entrance(director, colleague, browse):
    operations.change_role(colleague, role=Role.DIRECTOR, by=director)
    answer = browse(director).post(f"/leie/region/members/{director.pk}/remove/")
    assert (answer.status_code, answer["Location"]) == (303, "/")


@pytest.mark.parametrize("role", ["colleague", "board", "partner", "reader"])
def test_only_a_director_manages_members(request, browse, role):
    client = browse(request.getfixturevalue(role))
    assert client.get("/leie/region/members/add/").status_code == 403


def test_a_member_of_another_region_is_not_found_in_the_form(director, neighbour, browse):
    assert browse(director).get(f"/leie/region/members/{neighbour.pk}/role/").status_code == 404
