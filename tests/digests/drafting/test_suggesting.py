from datetime import date
from typing import Any

import pytest

from digests.drafting.antecedents import Around, of_kind
from digests.drafting.kinds import names_of_kind, only_names
from digests.drafting.people import person_of
from digests.drafting.suggesting import suggested
from tests.digests.drafting.stated import facts, told


def around(*, topic: str | None = None, **known: Any) -> Around:
    """What is known around a fact of a brief on what its heading names."""
    usual = {"day": date(2022, 12, 10), "before": None, "topic": topic, "said": "", "title": topic or ""}
    return Around(**{**usual, **known})


def test_it_is_what_the_heading_names_or_else_the_sentence_before() -> None:
    text = "It was a port of Odisha."
    assert suggested(text, around(topic="Orchha")) == "Orchha was a port of Odisha."
    assert suggested(text, around(before="Orchha", title="Orchha today")) == "Orchha was a port of Odisha."


@pytest.mark.parametrize(
    ("text", "known", "edit"),
    [
        (
            "It was built in 1953.",
            {"topic": "the Tarn Board", "before": "The Tarn Board", "title": "Boards of Goa"},
            "The Tarn Board was built in 1953.",
        ),
        (
            "It links Oman to Goa.",
            {"before": "The Tarn Strait", "said": "The Tarn Strait is long.\nIt links Oman to Goa."},
            "The Tarn Strait links Oman to Goa.",
        ),
        (
            "The scheme was begun in 2001.",
            {"topic": "Reef Abhiyan", "before": "Reef Abhiyan", "title": "News of the day"},
            "Reef Abhiyan was begun in 2001.",
        ),
        ("The center is in Goa.", {"topic": "the Tarn Centre"}, "The Tarn Centre is in Goa."),
        (
            "This operation was begun in 2001.",
            {"topic": "Operation Tarn", "before": "The Reef Bureau"},
            "Operation Tarn was begun in 2001.",
        ),
        (
            "Oman praised the portal in Geneva.",
            {"before": "The Tarn Portal"},
            "Oman praised the Tarn Portal in Geneva.",
        ),
        ("The virus was found in 1999.", {"title": "Tarn virus in Goa"}, "The Tarn virus was found in 1999."),
    ],
)
def test_what_heading_sentence_before_or_title_alone_may_mean_is_named(
    text: str, known: dict[str, Any], edit: str
) -> None:
    assert suggested(text, around(**known)) == edit


@pytest.mark.parametrize(
    "known",
    [
        {"before": "The Reef Board", "topic": "Orchha"},
        {"topic": "Orchha", "beside": True},
        {"before": "Orchha"},
        {"topic": "Orchha", "title": "Ports of Odisha"},
        {"topic": "Orchha", "title": "A port launched by Orchha"},
        {"topic": "Significance of Orchha"},
        {"before": "the chief purpose of the Tarn Dam", "beside": True},
        {"before": "Orchha’s name", "beside": True},
        {"before": "India", "beside": True},
        {"topic": "Project Overview"},
        {"topic": "Orchha (1501-1560)"},
        {"topic": "Orchha and Goa"},
        {"topic": "Government Launches Reef Villages"},
        {"topic": "Reef Cranes in Goa"},
        {"topic": "Reef Cranes"},
    ],
)
def test_it_is_nothing_where_it_may_be_two_things_or_where_the_name_is_of_none(known: dict[str, Any]) -> None:
    """Of 678 suggestions, one in six named the wrong thing: each case here is one of those."""
    assert suggested("It was a port of Odisha.", around(**known)) == "It was a port of Odisha."


@pytest.mark.parametrize(
    "text",
    [
        "It is said that reefs grow.",
        "It is worthwhile to note that reefs grow.",
        "It means mending all nets.",
        "It comes after the storm of 2019.",
        "It is drawn from the Latin for stone.",
        "It was Asha Rao who founded the port of Goa in 1999.",
        "It was decided that Goa would join in 1999.",
        "It was agreed by Oman that Goa would join.",
        "This is the 42nd port of Odisha.",
        "This was done after the storm of 2019.",
        "They are found in Odisha.",
        "This temple was opened in 1999.",
    ],
)
def test_what_points_to_no_thing_or_to_another_is_left(text: str) -> None:
    assert suggested(text, around(topic="the Reef Convention")) == text


@pytest.mark.parametrize(
    ("text", "name", "edit"),
    [
        ("They are found in Goa.", "Reef Cranes", "Reef Cranes are found in Goa."),
        ("This temple was built in 1999.", "the Tarn Temple", "The Tarn Temple was built in 1999."),
        ("This project was begun in 1999.", "the Reef Scheme", "The Reef Scheme was begun in 1999."),
    ],
)
def test_many_are_they_and_a_thing_of_its_sort_is_this(text: str, name: str, edit: str) -> None:
    assert suggested(text, around(topic=name)) == edit


def test_a_festival_is_not_the_tribe_whose_it_is() -> None:
    text = "The Solung is a festival.\n\n- Solung - Adi tribe\n- Tarnlung - Reef tribe, Goa"
    assert not any("an adi" in (each.edit or "") for fact in facts(text) for each in fact.findings)
    assert not any("a reef" in (each.edit or "") for fact in facts(text) for each in fact.findings)


def test_a_memorial_is_not_what_was_fought() -> None:
    text = "It was fought in 1803."
    assert suggested(text, around(topic="the Tarn Memorial")) == text
    fought = "The Battle of Tarn was fought in 1803."
    assert suggested(text, around(topic="the Battle of Tarn")) == fought
    assert suggested(text, around(topic="the Second Reef War")) == "The Second Reef War was fought in 1803."


def test_a_land_was_not_signed() -> None:
    """Found by readers: "India was signed on 25 September 2024"."""
    told = facts(
        "# Reef Treaty\n- Adopted: 19 June 2023\n- India: signed on 25 September 2024", "Reef Treaty"
    )
    assert not any("India was signed" in (finding.edit or "") for fact in told for finding in fact.findings)


def test_a_speech_is_made_to_the_nation() -> None:
    """Found by readers: "when Prime Minister Narendra Modi spoke to India"."""
    said = "Ada Rao spoke to the nation in 2001."
    assert suggested(said, around(said="India is a land.")) == said
    of_its = "It is the best park in the nation."
    assert "in India" in suggested(of_its, around(said="India is a land."))


def test_nobody_is_taken_for_a_thing_nor_a_thing_for_somebody() -> None:
    assert suggested("It opened.", around(before="President Asha Rao")) == "It opened."
    assert suggested("He was born in Goa.", around(before="Orchha")) == "He was born in Goa."


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("The port opened in Goa on Friday.", "The port opened in Goa on 9 December 2022."),
        ("Asha Rao won the cup last year.", "Asha Rao won the cup in 2021."),
        ("The dam was built in May last year.", "The dam was built in May 2021."),
        ("Goa is celebrating on Friday its dam.", "Goa is celebrating on Friday its dam."),
        ("The dam will open in Goa on Monday.", None),
        (
            "Prime Minister Rao Friday opened the dam.",
            "Prime Minister Rao on 9 December 2022 opened the dam.",
        ),
        ("The dam opened on last Friday.", "The dam opened on 9 December 2022."),
        ("The dam opened last Friday in Goa.", "The dam opened on 9 December 2022 in Goa."),
        ("The dam opened on 3 May, Saturday, in Goa.", None),
        ("Friday's fair was held in Goa.", None),
        ("The dam was opened today morning.", "The dam was opened on 10 December 2022."),
        ("The dam opened last Saturday in Goa.", "The dam opened on 3 December 2022 in Goa."),
        ("The board announced that the dam will open on Friday.", None),
        ("The board postponed the summit to Friday.", None),
        ("The dam was opened on a Sunday.", None),
        ("The dam was opened on Super Tuesday.", None),
        ("The board opened 12 offices over the last year.", None),
        ("In this year, the board opened 12 offices.", "In 2022, the board opened 12 offices."),
        ("The board opened more than in last year.", "The board opened more than in 2021."),
        ("The dam was dry throughout this year.", "The dam was dry throughout 2022."),
        ("The dam opened on Friday (May 6, 2022).", None),
        ("The dam was shut from Monday to Friday.", None),
        ("The dam was opened on Good Friday.", None),
        ("The dam was named “Black Monday” in 1999.", None),
        ("The dam was shut from yesterday.", "The dam was shut from 9 December 2022."),
        ("This year in 2022, the dam was shut.", "This year in 2022, the dam was shut."),
        ("The dam was shut since last year.", "The dam was shut since 2021."),
        ("The dam was opened on Friday, May 6, 2022.", "The dam was opened on Friday, May 6, 2022."),
        ("The Cabinet recently approved a dam.", "The Cabinet has approved a dam (as of 10 December 2022)."),
        (
            "The Reef and Tarn Commission recently built a port.",
            "The Reef and Tarn Commission has built a port (as of 10 December 2022).",
        ),
        (
            "The Board of Reefs and Ports's Tarn Registry in Goa recently built a port.",
            "The Board of Reefs and Ports's Tarn Registry in Goa has built a port (as of 10 December 2022).",
        ),
        ("Recently, the dam was opened.", "The dam has been opened (as of 10 December 2022)."),
        (
            "Recently, Oman and the Reef Council (RC) formally signed a pact.",
            "Oman and the Reef Council (RC) have formally signed a pact (as of 10 December 2022).",
        ),
        (
            "Lately, Goa and Odisha signed a pact.",
            "Goa and Odisha have signed a pact (as of 10 December 2022).",
        ),
    ],
)
def test_loose_times_become_days(text: str, edit: str | None) -> None:
    assert suggested(text, around()) == (edit or text)


def test_nobody_is_named_for_he_and_she() -> None:
    text = "He replaced Asha Rao."

    assert suggested(text, around(before="Governor Ravi Menon")) == text
    assert suggested(text, around(before="Ravi Menon")) == text


def test_what_the_sentence_before_is_about_is_it_where_that_only_says_what_it_is() -> None:
    said = "Clubs of the south. Mercosur is a bloc of Peru. Its members are four."
    known = around(before="Mercosur", beside=True, title="Clubs of the south", said=said)
    assert (
        suggested("Its members are four.", known) == "Mercosur’s members are four (as of 10 December 2022)."
    )
    built = around(before="Mercosur", beside=True, title="Clubs", said="Mercosur built a ship. It is fast.")
    assert suggested("It is fast.", built) == "It is fast."


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("It is a viral disease of cattle.", None),
        ("It is a custom for all to mend nets.", None),
        ("It seems that all nets are mended.", None),
        ("It is a scheme of Goa.", "The Reef Programme is a scheme of Goa."),
    ],
)
def test_a_programme_is_no_disease_and_no_custom(text: str, edit: str | None) -> None:
    """Found in a brief: a programme against a disease was told to be the disease."""
    assert suggested(text, around(topic="the Reef Programme")) == (edit or text)
    brief = f"## Reef Programme\nThe Reef Programme was begun in 2019. {text}"
    named = [each for each in told(brief) if each.startswith("The Reef Programme is")]
    assert named == ([edit] if edit else [])


def test_this_frog_is_the_frog_of_the_heading() -> None:
    known = around(topic="the Slender Arm Frog", title="Two new frogs")
    assert suggested("This frog lives in Goa.", known) == "The Slender Arm Frog lives in Goa."


WHO: Any = {"title": "Asha Tarn (1906-1980)", "person": "Asha Tarn"}


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("She led a march in 1930.", "Asha Tarn led a march in 1930."),
        ("Her father was Ravi Tarn.", "Asha Tarn’s father was Ravi Tarn."),
        ("Born on 5 May 1906 in Goa.", "Asha Tarn was born on 5 May 1906 in Goa."),
        ("Married Ravi Menon in 1926.", "Asha Tarn married Ravi Menon in 1926."),
        ("Championed the rights of fishers.", "Asha Tarn championed the rights of fishers."),
        ("Noted for her wit.", "Asha Tarn was noted for her wit."),
        ("Served in the first Cabinet of Goa.", "Asha Tarn served in the first Cabinet of Goa."),
    ],
)
def test_whom_the_title_names_is_she(text: str, edit: str) -> None:
    assert suggested(text, around(**WHO)) == edit


@pytest.mark.parametrize("other", [{"before": "Ravi Menon"}, {"beside": True}, {"person": None}])
def test_she_is_nobody_where_another_may_be_meant(other: dict[str, Any]) -> None:
    assert suggested("She led a march in 1930.", around(**{**WHO, **other})) == "She led a march in 1930."


@pytest.mark.parametrize(
    ("title", "person"),
    [
        ("Asha Tarn (1906-1980)", "Asha Tarn"),
        ("Asha Tarn, the poet of Goa", "Asha Tarn"),
        ("Who was Asha Tarn?", "Asha Tarn"),
        ("The march of Asha Tarn", None),
        ("Tarn Jayanti", None),
        ("Tarn Reef", None),
        ("Odisha Tarn", None),
    ],
)
def test_a_title_names_a_person_or_none(title: str, person: str | None) -> None:
    assert person_of(title, "She was born in Goa.") == person


def test_a_brief_that_tells_of_nobody_names_no_person() -> None:
    assert person_of("Asha Tarn", "It was mended in Goa.") is None
    assert person_of("Asha Tarn", "- Opened schools.\n- Founded clubs.\n- Mended nets.") == "Asha Tarn"


def test_whom_the_nearest_heading_names_is_he() -> None:
    brief = "## Asha Tarn\n- She was born in Goa.\n## Kiran Menonath\n- He led a march in 1930."
    found = facts(brief, "Two leaders of Goa")[-1]
    assert next(each.edit for each in found.findings) == "Kiran Menonath led a march in 1930."


def test_of_two_women_neither_is_named() -> None:
    assert suggested("She assisted her in Goa.", around(**WHO)) == "She assisted her in Goa."


def test_the_last_name_of_its_kind_is_written() -> None:
    title = "The Odisha Millets Mission in Koraput"
    assert (
        suggested("Koraput joined the mission.", around(title=title))
        == "Koraput joined the Odisha Millets Mission."
    )


def test_a_suggestion_stands_beside_its_finding() -> None:
    text = "The Reef Board met in Goa in 2021. It was set up in Kochi in 1995."
    found = facts(text, "Reef Board")[-1].findings
    assert {finding.edit for finding in found} == {"The Reef Board was set up in Kochi in 1995."}


def test_a_name_that_is_the_only_one_of_its_kind_is_told() -> None:
    text = "# National Reef Mission\nThe Coir Board runs it in Goa. The mission began in Kochi in 2021."
    assert told(text)[-1] == "The National Reef Mission began in Kochi in 2021."


def test_where_the_brief_speaks_of_other_missions_none_is_named() -> None:
    text = "The National Reef Mission began. Other missions followed the mission."
    assert only_names(text) == {}
    assert names_of_kind("mission", text) == ("the National Reef Mission",)


def test_a_part_of_what_the_heading_names_is_told_with_it() -> None:
    text = "The Tarn drill began.\n# About Exercise Tarn\nThe first edition was held in Goa in 2012."
    assert told(text)[-1] == "The first edition of Exercise Tarn was held in Goa in 2012."


def test_it_behind_a_label_that_is_a_name_is_not_what_the_heading_names() -> None:
    """Found by readers: of two computers under one heading the second was told what is true of the first."""
    brief = "## About Param Tarn\n- Rudrax I server: This is the first server built in Goa in 2019."
    assert not any(text.startswith("Param Tarn") for text in told(brief))


def test_a_label_that_is_a_name_is_suggested_as_the_subject() -> None:
    [fact] = facts("## After 61 years\n- Namdaph Park: Situated in the Tarn district of Goa.")
    assert "Namdaph Park is situated in the Tarn district of Goa." in [each.edit for each in fact.findings]


@pytest.mark.parametrize("label", ["Article 74", "First reported", "New areas", "Latest count"])
def test_a_label_that_is_no_aspect_is_suggested_of_nothing(label: str) -> None:
    """Found by readers: "Article 74 of the Council of Ministers", "New areas of the bank"."""
    found = facts(
        f"## Reef Council\nThe Reef Council is in Goa.\n- {label}: Ports and piers", "Reef Council"
    )[-1]
    assert not any((each.edit or "").startswith(f"{label} of") for each in found.findings)


def test_a_label_in_a_mixed_section_is_told_but_doubted() -> None:
    text = "The Tarn drill began.\n# Exercise Tarn\nThe Reef Club is a body of 75 sailors.\n- Type: Naval one"
    last = facts(text)[-1]
    assert last.text == "Type of Exercise Tarn: Naval one."
    assert [finding.check for finding in last.findings] == ["F4"]


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("State animal of Sikkim.", "The Red Panda is the state animal of Sikkim."),
        ("Native to the hills of Sikkim.", "The Red Panda is native to the hills of Sikkim."),
        ("A survey by Tarn Labs counted 40 nests.", None),
        (
            "The state of Sikkim feeds it in two parks.",
            "The state of Sikkim feeds the Red Panda in two parks (as of 10 December 2022).",
        ),
        ("Kavya is its 50th keeper.", "Kavya is the 50th keeper of the Red Panda."),
    ],
)
def test_what_lacks_its_subject_is_given_the_headings(text: str, edit: str | None) -> None:
    assert suggested(text, around(topic="the Red Panda")) == (edit or text)


def test_another_word_for_what_the_heading_names_is_replaced() -> None:
    text = "India signed the agreement in Goa."
    assert (
        suggested(text, around(topic="the High Seas Treaty")) == "India signed the High Seas Treaty in Goa."
    )


@pytest.mark.parametrize("label", ["Exit at age 60", "Exit before age 60", "Constitutional body"])
def test_a_label_that_says_when_or_what_it_is_is_suggested_of_nothing(label: str) -> None:
    text = f"# Tarn Pension Yojana\n- The Tarn Pension Yojana is old.\n- {label}: Full pension"
    assert {finding.edit for finding in facts(text)[-1].findings} == {None}


@pytest.mark.parametrize(
    ("day", "edit"),
    [("10 August", "The Reef Yojana was opened by Asha Rao on 10 August 2022."), ("9 January", None)],
)
def test_a_day_gets_the_year_of_the_brief_only_where_it_is_near(day: str, edit: str | None) -> None:
    [fact] = facts(f"The Reef Yojana was opened by Asha Rao on {day}.")
    assert {finding.edit for finding in fact.findings} == {edit}


def test_two_things_are_not_it() -> None:
    assert suggested("It is a treaty body.", around(before="India and France")) == "It is a treaty body."


def test_the_years_own_becomes_the_year() -> None:
    told_of = "The focus of this year's Reef Report is coral."
    assert suggested(told_of, around()).startswith("The focus of the 2022 Reef Report is coral")


def test_a_suggestion_may_leave_its_worth_to_the_editor() -> None:
    text = "- The Coir Board met in Goa in 2021.\n- All nests were counted in 2021.\n- It lives in trees."
    found = facts(f"The Reef Crane is seen.\n# Reef Crane\n{text}", "Reef Crane")[-1].findings
    assert {finding.edit for finding in found} == {"The Reef Crane lives in trees."}
    assert "F9" in {finding.check for finding in found}


def test_it_is_what_the_sentences_before_keep_telling_of_whatever_the_heading_names() -> None:
    """Found in briefs: under one treaty another is told of, in a sentence on it and two on "it"."""
    told = (
        "The Tarn Accord was signed in Goa in 1975. It has 40 parties. It entered into force in Goa in 1980."
    )
    found = facts(f"The Reef Board works.\n# Reef Board\nThe Reef Board met in Goa in 2020.\n{told}")[-1]
    assert {finding.edit for finding in found.findings} == {
        "The Tarn Accord entered into force in Goa in 1980."
    }
    made = "The Reef Board built the Tarn Port in 1975. It was opened in Goa in 1980."
    found = facts(f"The Reef Board works.\n# Tarn Days\n{made}")[-1]
    assert {finding.edit for finding in found.findings} == {None}


@pytest.mark.parametrize(
    ("kind", "known", "name"),
    [
        ("river", {"topic": "the Tarn River"}, "the Tarn River"),
        ("river", {"topic": "the Tarn River", "said": "The Mahal River is near."}, None),
        ("island", {"topic": "Tarn Island", "before": "The Mahal Island"}, None),
        (
            "island",
            {"before": "Mahal Island", "said": "Tarn Island and Mahal Island lie near."},
            "Mahal Island",
        ),
        (
            "council",
            {"title": "Reef Council reforms", "said": "The Reef Council Act. The Reef Council Act."},
            "the Reef Council",
        ),
        ("bill", {"said": "The Reef Ports Bill was read once."}, None),
        ("country", {"said": "India sent help to Nepal."}, None),
        ("river", {"topic": "the Tarn River Festival"}, None),
        ("lake", {"topic": "Tarn Lake Shrinking"}, None),
        ("country", {"said": "India sent help."}, "India"),
        ("sea", {"topic": "Sea Vigil"}, None),
        ("police", {"topic": "Police Commemoration Day"}, None),
        ("lake", {"topic": "Lake Tarn"}, "Lake Tarn"),
        ("mission", {"title": "Reef Mission of Oman", "said": "Oman runs the Tarn Mission."}, None),
        ("world", {"topic": "the World Reef Report"}, None),
    ],
)
def test_the_thing_of_a_kind_is_the_nearest_one_or_none(
    kind: str, known: dict[str, Any], name: str | None
) -> None:
    assert of_kind(kind, around(**known)) == name


def test_a_heading_that_is_a_kind_alone_names_nothing() -> None:
    known = around(topic="Convention", title="Reef Convention on Nets")
    assert of_kind("convention", known) == "the Reef Convention on Nets"


def test_the_kind_before_another_noun_is_not_the_thing() -> None:
    text = "The mission members met in Goa."
    assert suggested(text, around(topic="the Reef Mission")) == text


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Asha Rao wrote the Tarn Hymn and sang it in 1999.", {"topic": "the Reef Board"}),
        ("The euro is its own currency.", {"topic": "the Reef Union"}),
        ("The Centre approved a dam in 1999.", {"topic": "the Tarn Research Centre"}),
        ("Goa broke the treaty between Oman and Iran in 1999.", {"topic": "the Reef Treaty"}),
        ("Goa joined the mission 2.0 in 1999.", {"topic": "the Reef Mission"}),
        ("It was held in Ranchi in 1900.", {"topic": "Birsanu Mundanu", "said": "He led a revolt."}),
        ("It was held in Ranchi in 1900.", {"topic": " of Goa"}),
    ],
)
def test_a_name_is_not_put_where_the_sentence_says_which(text: str, known: dict[str, Any]) -> None:
    """Found by a second reader, who took each for a wrong name with one key."""
    assert suggested(text, around(**known)) == text
