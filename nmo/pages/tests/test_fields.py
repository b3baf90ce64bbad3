from datetime import date

import pytest
from django import forms
from django.utils.datastructures import MultiValueDict

from nmo.pages.forms import DayField, Form, MomentField


def refuse_gap(paper: str) -> str:
    raise ValueError("This time does not exist: the clocks went forward. Enter 2.30am.")


class Entry(Form):
    name = forms.CharField(label="Name", help_text="As it stands on the paper")
    born = DayField(what="the date of birth", born=True, label="Date of birth")
    ends = MomentField(what="when it ends", label="When it ends", required=False)
    why = forms.ChoiceField(
        label="Why?", widget=forms.RadioSelect, choices=[("call", "Call"), ("visit", "Visit")]
    )
    kept = forms.CharField(widget=forms.HiddenInput, required=False)


def sent(**values: str) -> Entry:
    return Entry(MultiValueDict({name: [value] for name, value in values.items()}))


def test_a_field_brings_its_label_hint_and_input():
    html = str(Entry()["name"])

    assert '<label class="govuk-label" for="id_name">' in html
    assert 'aria-describedby="id_name-hint"' in html
    assert "As it stands on the paper" in html


def test_a_wrong_field_says_so_and_keeps_what_was_typed():
    html = str(sent(born="31 2 1985")["born"])

    assert "The date of birth must be a real date, like 12 3 1985" in html
    assert 'value="31 2 1985"' in html
    assert 'aria-describedby="id_born-hint id_born-error"' in html


def test_what_is_typed_cannot_become_markup():
    html = str(sent(name='"><script>alert(1)</script>')["name"])

    assert "<script>" not in html


def test_an_error_says_what_to_do():
    errors = sent().errors

    assert errors["name"] == ["Enter name"]
    assert errors["born"] == ["Enter the date of birth, like 12 3 1985"]
    assert errors["why"] == ["Answer “Why?”"]


def test_a_refusal_of_the_law_reaches_whoever_typed():
    field = MomentField(what="when it was made", read=refuse_gap)

    with pytest.raises(forms.ValidationError, match="the clocks went forward"):
        field.clean("28 3 2027 1:30")


def test_a_day_becomes_a_date_and_is_shown_as_it_is_typed():
    form = sent(name="A", born="12/3/85", why="call")

    assert form.is_valid()
    assert form.cleaned_data["born"] == date(1985, 3, 12)
    assert 'value="12 3 1985"' in str(Entry(initial={"born": date(1985, 3, 12)})["born"])


def test_only_optional_fields_of_a_form_that_requires_some_say_so():
    class Search(Form):
        name = forms.CharField(label="Name", required=False)

    assert "When it ends (optional)" in str(Entry()["ends"])
    assert "(optional)" not in str(Search()["name"])


def test_a_choice_can_be_hinted_and_reveal_another_field():
    html = Entry()["why"].show(hints={"call": "By phone"}, reveal={"visit": "<p>Where?</p>"})

    assert "By phone" in html
    assert '<div class="govuk-radios__conditional' in html
    assert "<p>Where?</p>" in html


def test_a_hidden_field_is_hidden():
    assert str(Entry()["kept"]).startswith('<input type="hidden"')


def test_an_option_that_does_not_exist_is_an_error():
    with pytest.raises(TypeError):
        Entry()["name"].show(lable="l")
