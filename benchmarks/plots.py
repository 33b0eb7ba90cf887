"""Draws the race and the sender's memory as one SVG, and lets a Chromium turn it into the PNG of the docs."""

import shutil
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from benchmarks.children import ROOT
from benchmarks.sending import Race

PICTURE = ROOT / "docs" / "benchmarks.png"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_WIDTH, _PANEL, _LEFT, _PLOT = 760, 210, 250, 440
_INK, _SOFT, _OURS, _THEIRS = "#1c2733", "#8a97a5", "#2a7de1", "#b9c4cf"


def draw(race: Race, rss_mib: Sequence[float], picture: Path = PICTURE) -> bool:
    """Write the picture; False where there is no browser to draw it."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        return False
    svg = _svg([*_bars(race), *_line(rss_mib)])
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        page = chromium.new_page(viewport={"width": _WIDTH, "height": 2 * _PANEL}, device_scale_factor=2)
        page.set_content(f'<body style="margin:0">{svg}</body>')
        page.screenshot(path=picture)
        chromium.close()
    return True


def _bars(race: Race) -> Iterator[str]:
    """Show each contender's messages a second against the slowest's, the whiskers from least to most."""
    yield _text(20, 30, "Messages a second, python-telegram-bot's default client = 1", size=15)
    contenders = {
        "python-telegram-bot, bare": race.default_client,
        "aiogram, bare": race.aiogram,
        "Briefcast, whole pipeline": race.ours,
    }
    ratios = {
        name: [run.rate / slow.rate for run, slow in zip(runs, race.default_client, strict=True)]
        for name, runs in contenders.items()
        if runs
    }
    scale = _PLOT / max(max(found) for found in ratios.values())
    for place, (name, found) in enumerate(ratios.items()):
        middle, y = 74 + place * 44, 60 + place * 44
        colour = _OURS if _is_ours(name) else _THEIRS
        yield _text(_LEFT - 12, middle + 5, name, anchor="end")
        width = median(found) * scale
        yield f'<rect x="{_LEFT}" y="{y}" width="{width:.1f}" height="28" rx="3" fill="{colour}"/>'
        low, high = (_LEFT + edge(found) * scale for edge in (min, max))
        yield f'<path d="M{low:.1f} {middle}H{high:.1f}" stroke="{_INK}" stroke-width="2"/>'
        yield _text(high + 8, middle + 5, f"{median(found):.1f} x")


def _is_ours(name: str) -> bool:
    """Tell our bar from the others'."""
    return name.startswith("Briefcast")


def _line(rss_mib: Sequence[float]) -> Iterator[str]:
    """Show the sender's memory over the broadcast."""
    top = _PANEL + 30
    yield _text(20, top, "Memory of the sender over a broadcast, MiB", size=15)
    if not rss_mib:
        yield _text(20, top + 30, "There is no /proc on this machine.")
        return
    ceiling, bottom, height = 200.0, 2 * _PANEL - 36, 120
    for mark in (0, 100, 200):
        y = bottom - mark / ceiling * height
        yield f'<path d="M{_LEFT} {y}H{_LEFT + _PLOT}" stroke="{_THEIRS}" stroke-dasharray="2 4"/>'
        yield _text(_LEFT - 12, y + 5, str(mark), anchor="end")
    step = _PLOT / max(1, len(rss_mib) - 1)
    points = " ".join(
        f"{_LEFT + place * step:.1f},{bottom - weight / ceiling * height:.1f}"
        for place, weight in enumerate(rss_mib)
    )
    yield f'<polyline points="{points}" fill="none" stroke="{_OURS}" stroke-width="2.5"/>'
    yield _text(_LEFT, bottom + 22, "first message", colour=_SOFT)
    yield _text(_LEFT + _PLOT, bottom + 22, "last message", anchor="end", colour=_SOFT)


def _text(x: float, y: float, text: str, *, anchor: str = "start", size: int = 13, colour: str = _INK) -> str:
    place = f'x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" fill="{colour}"'
    return f"<text {place}>{escape(text)}</text>"


def _svg(elements: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{2 * _PANEL}" '
        'font-family="DejaVu Sans, Arial, sans-serif">'
        f'<rect width="100%" height="100%" fill="white"/>{"".join(elements)}</svg>'
    )
