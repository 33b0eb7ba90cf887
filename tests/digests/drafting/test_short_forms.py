import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.drafting.short_forms import in_two_senses, looks_short, short_forms


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("the Direct Benefit Transfer (DBT) scheme", "DBT", "Direct Benefit Transfer"),
        ("MPC (Monetary Policy Committee)", "MPC", "Monetary Policy Committee"),
        ("run by Self-Help Groups (SHGs) there", "SHGs", "Self-Help Groups"),
        ("greenhouse gas (GHG) emissions", "GHG", "greenhouse gas"),
        ("the Department of Telecommunications (DoT) said", "DoT", "Department of Telecommunications"),
        ("the Index of Industrial Production (IIP)", "IIP", "Index of Industrial Production"),
        ("Pradhan Mantri Kisan Samman Nidhi (PM-KISAN)", "PM-KISAN", "Pradhan Mantri Kisan Samman Nidhi"),
        (
            "the Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation (BIMSTEC)",
            "BIMSTEC",
            "Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation",
        ),
        ("the Chairman of the Central Board of Direct Taxes (CBDT)", "CBDT", "Central Board of Direct Taxes"),
        ("the Reef Commission for Asia Pacific’s (RCAP) vote", "RCAP", "Reef Commission for Asia Pacific"),
        (
            "General Insurance Corporation of India (GIC)",
            "GIC",
            "General Insurance Corporation of India",
        ),
        (
            "the Pradhan Mantri Kisan Urja Suraksha evam Utthaan Mahabhiyan (PM-KUSUM) scheme",
            "PM-KUSUM",
            "Pradhan Mantri Kisan Urja Suraksha evam Utthaan Mahabhiyan",
        ),
        (
            "Innovation in Science Pursuit for Inspired Research (INSPIRE) award",
            "INSPIRE",
            "Innovation in Science Pursuit for Inspired Research",
        ),
        (
            "SEBI stands for the Securities and Exchange Board of India",
            "SEBI",
            "Securities and Exchange Board of India",
        ),
    ],
)
def test_a_short_form_is_found_with_its_long_form(text: str, short: str, long: str) -> None:
    assert [(form.short, form.long) for form in short_forms(text)] == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "a group of temples (UNESCO)",
        "Rani (Jhansi)",
        "in Article 5 (III)",
        "the Indian Navy (IN)",
        "members of the Bay of Bengal group (BIMSTEC)",
    ],
)
def test_letters_that_do_not_fit_give_nothing(text: str) -> None:
    assert short_forms(text) == ()


def test_the_stretch_holds_both_forms() -> None:
    text = "It is run by the National Health Authority (NHA)."
    form = short_forms(text)[0]
    assert text[form.start : form.end] == "National Health Authority (NHA)"


@given(st.text(alphabet=st.sampled_from("ABCabc ()-–&.\n"), max_size=80))
def test_any_text_is_welcome(text: str) -> None:
    assert all(looks_short(form.short) for form in short_forms(text))


@pytest.mark.parametrize(
    ("text", "twofold"),
    [
        ("The Tarn Reef Force (TRF) met. The Tarn Reef Fund (TRF) paid.", {"TRF"}),
        ("The Reef Tarn Fund (RTF) met. The River Trade Fund (RTF) paid.", {"RTF"}),
        ("World Health Organization (WHO), the World Health Organisation (WHO)", set()),
        ("UN Convention on Reefs (UNCR), United Nations Convention on Reefs (UNCR)", set()),
        ("Memorandum of Understanding (MoU), Memoranda of Understanding (MoU)", set()),
        ("Chief of Defence Staff (CDS), Chief of Defense Staff (CDS)", set()),
        ("Non-Governmental Organisation (NGO), Non Government Organisation (NGO)", set()),
        ("Micro-Credit Scheme (MCS), Microcredit Scheme (MCS)", set()),
        ("National Informatics Centre (NIC), National Informatics Center (NIC)", set()),
        ("", set()),
    ],
)
def test_a_short_form_of_two_things_is_seen(text: str, twofold: set[str]) -> None:
    assert in_two_senses(text) == twofold
