"""The notebook runs, and says what it said when it was written, where that does not hang on the rules of judgement."""

import json
from pathlib import Path

import matplotlib

FOLDER = Path(__file__).parents[2] / "examples" / "notebook"


def test_the_notebook_runs(monkeypatch, capsys):
    monkeypatch.chdir(FOLDER)
    matplotlib.use("Agg")
    cells = json.loads(Path("coverage.ipynb").read_text())["cells"]
    names = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)
    kept = [line for cell in cells for output in cell.get("outputs", []) for line in output.get("text", [])]
    said = capsys.readouterr().out
    [coders] = [line for line in kept if line.startswith("21 cells")]
    assert coders in said and coders == "21 cells, agreement 0.857, alpha 0.783\n"
    [figure] = map(matplotlib.pyplot.figure, matplotlib.pyplot.get_fignums())
    bars, dots = figure.axes
    # Every fact of the event is in one of the columns.
    facts = names["ferry"].fact_id.nunique()
    assert sum(bar.get_height() for bar in bars.containers[0]) == facts > 10
    assert [label.get_text() for label in dots.get_yticklabels()] == list(names["ferry"].outlet.drop_duplicates())
