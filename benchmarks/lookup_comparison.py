"""Compare engines for look-up: are the first answers right, and what do building and asking cost?

    python -m benchmarks.lookup_comparison [FACTS]

Quality is measured on the queries of the tests over the bundled digests, cost over FACTS (200,000) facts, the
bundled ones among them. Times are of this thread's processor, so that a busy machine does not blur them.
"""

import gc
import resource
import sys
import time
from pathlib import Path
from statistics import quantiles

from benchmarks.lookup_engines import NOTHING, Engine, engines
from benchmarks.lookup_library import Speech, bundled_library, large_library
from digests.library import Library

FACTS = 200_000
ASKED = 600
QUERIES = Path(__file__).parents[1] / "tests" / "digests" / "lookup_facts.tsv"


def main(facts: int) -> None:
    bundled = bundled_library()
    speech = Speech(bundled)
    large = large_library(facts, speech, bundled)
    real = [line.split("\t")[0] for line in QUERIES.read_text(encoding="utf-8").splitlines()]
    made_up = [speech.query(large.entries[number].fact.text) for number in _spread(len(large.entries))]
    print(f"{len(large.entries):,} facts; {len(real)} queries as people type them, {len(made_up)} made up")
    for name, engine in engines().items():
        print(f"{name:22} {_quality(engine(bundled))}")
    for name, engine in engines().items():
        print(f"{name:22} {_cost(engine, large, [*real, *made_up])}", flush=True)
    if "tantivy" not in engines():
        print("tantivy is not installed here: run this in an environment that has it to compare it too")


def _spread(facts: int) -> range:
    return range(0, facts, max(1, facts // ASKED))


def _quality(engine: Engine) -> str:
    right = {True: 0, False: 0}
    asked = {True: 0, False: 0}
    for line in QUERIES.read_text(encoding="utf-8").splitlines():
        query, answers = line.split("\t")
        answerable = not answers.startswith(NOTHING)
        asked[answerable] += 1
        right[answerable] += engine.first(query) in answers.split("|")
    return (
        f"right first answers {right[True]} of {asked[True]}, "
        f"rightly nothing {right[False]} of {asked[False]}"
    )


def _cost(engine: type[Engine], library: Library, queries: list[str]) -> str:
    gc.collect()
    before, began = _peak_mib(), time.process_time()
    built = engine(library)
    built_seconds, mib = time.process_time() - began, _peak_mib() - before
    gc.freeze()
    took = []
    for query in queries:
        began = time.thread_time()
        built.first(query)
        took.append((time.thread_time() - began) * 1000)
    cuts = quantiles(took, n=100)
    return (
        f"built in {built_seconds:.1f} s, +{mib:.0f} MiB; "
        f"p50 {cuts[49]:.2f} ms, p95 {cuts[94]:.2f} ms, p99 {cuts[98]:.2f} ms"
    )


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else FACTS)
