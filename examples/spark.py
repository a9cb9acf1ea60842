"""storydiff on Apache Spark: two ways, from a file of events (one a line) to whole results, and to tidy cells.

usage: spark-submit examples/spark.py EVENTS.jsonl RESULTS CELLS

Every machine needs the program and the module (`pip install .` in the environment of the workers). An event that cannot be
compared is a result with its `error` and has no cells. A program that ends in any other way fails the task, and Spark runs it again.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator

import pandas
from pyspark import RDD
from pyspark.sql import DataFrame, SparkSession

# One core a task is what Spark reckons with. Status 1 says that some events failed.
PROGRAM = "sh -c 'storydiff stream --jobs 1 || test $? -eq 1'"

COLUMNS = """
    event_id string, fact_id string, article_id string, outlet string, published string, language string, verdict string,
    guess string, rule string, score double, paragraphs string, speaker string, kind string, coder string
"""


def results(events: RDD[str]) -> RDD[str]:
    """By `pipe`: the lines of a partition go to one process. `line` counts within the partition; give the events an `id`."""
    # It gets no other environment: the PATH of this machine must lead to the program on the others.
    return events.pipe(PROGRAM, env={"PATH": os.environ["PATH"]}, checkCode=True)


def cells(events: DataFrame) -> DataFrame:
    """By `mapInPandas`: the events of a batch go to one process."""

    def rows(batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        import storydiff

        for batch in batches:
            frame = storydiff.table(map(json.loads, batch["value"]), "cells", jobs=1)
            yield frame.astype({"event_id": "str"})

    return events.mapInPandas(rows, COLUMNS)


def main(events: str, results_folder: str, cells_folder: str) -> None:
    spark = SparkSession.builder.appName("storydiff").getOrCreate()
    tasks = spark.sparkContext.defaultParallelism
    results(spark.sparkContext.textFile(events).repartition(tasks)).saveAsTextFile(results_folder)
    cells(spark.read.text(events).repartition(tasks)).write.json(cells_folder)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
