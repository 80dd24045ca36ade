"""A plain Dash page: four figures, three charts and two tables of the same records, a click filters.

usage: dash_page.py RECORDS.json PORT
"""

import json
import sys

from dash import Dash, Input, Output, State, callback_context, dash_table, dcc, html
import plotly.graph_objects as go

RECORDS = json.load(open(sys.argv[1], encoding="utf-8"))
CHARTS = ["access", "validity", "standard"]
RIGHTS = ["view", "dynamic", "download"]


def rows(filters):
    return [r for r in RECORDS if all(r[name] == value for name, value in filters.items())]


def pie(name, found):
    counts = {}
    for record in found:
        counts[record[name]] = counts.get(record[name], 0) + 1
    return go.Figure(go.Pie(labels=list(counts), values=list(counts.values()), hole=0.6))


def figures(found):
    total = len(found)
    public = sum(r["access"] == "public" for r in found)
    valid = sum(r["validity"] == "valid" for r in found)
    last = max((r["created"][:4] for r in found), default="")
    share = lambda part: f"{round(100 * part / total) if total else 0} %"
    return [str(total), share(public), share(valid), last]


def table(name, columns):
    return dash_table.DataTable(
        id=name,
        columns=[{"name": each, "id": each} for each in columns],
        page_size=10,
        filter_action="native",
        sort_action="native",
    )


app = Dash(__name__)
app.layout = html.Div(
    [dcc.Store(id="filters", data={})]
    + [html.H2(id=f"figure-{at}") for at in range(4)]
    + [dcc.Graph(id=name) for name in CHARTS]
    + [table("access-table", ["title", "access", "validity"]), table("rights-table", ["title"] + RIGHTS)]
)


@app.callback(
    Output("filters", "data"), [Input(name, "clickData") for name in CHARTS], State("filters", "data")
)
def choose(*clicks):
    filters = dict(clicks[-1])
    name = callback_context.triggered_id
    if name is None:
        return filters
    value = clicks[CHARTS.index(name)]["points"][0]["label"]
    if filters.get(name) == value:
        del filters[name]
    else:
        filters[name] = value
    return filters


@app.callback(
    [Output(f"figure-{at}", "children") for at in range(4)]
    + [Output(name, "figure") for name in CHARTS]
    + [Output("access-table", "data"), Output("rights-table", "data")]
    + [Output(name, "clickData") for name in CHARTS],
    Input("filters", "data"),
)
def draw(filters):
    found = rows(filters)
    # As in the original: a chart is not narrowed by its own filter.
    charts = [pie(name, rows({k: v for k, v in filters.items() if k != name})) for name in CHARTS]
    return figures(found) + charts + [found, found] + [None] * len(CHARTS)


app.run(port=int(sys.argv[2]), debug=False)
