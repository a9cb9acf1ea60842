"""Logistic regression on named features, and its weights as Rust constants."""
import re
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler


def fitted(x, wanted, strictness):
    """The bias and the weights of the features as they are, not as they are scaled for the fit."""
    scaler = StandardScaler().fit(x)
    model = LogisticRegression(C=strictness, max_iter=3000).fit(scaler.transform(x), wanted)
    weights = model.coef_[0] / scaler.scale_
    return model.intercept_[0] - (weights * scaler.mean_).sum(), weights


def likelihoods(x, model):
    return 1 / (1 + np.exp(-(model[0] + x @ model[1])))


def write(path, constants):
    """Puts each constant into a file of weights, replacing the one of the same name."""
    text = open(path, encoding="utf-8").read()
    for const in constants:
        name = re.search(r"pub const (\w+)", const).group(1)
        old = re.search(r"/// [^\n]*\npub const " + name + r": .*?};\n", text, re.S)
        text = text.replace(old.group(0), const) if old else text + "\n" + const
    open(path, "w", encoding="utf-8").write(text)


def written(name, doc, kind, model, names):
    """A constant of the type `Regression<kind>`; a feature that ends in "?" counts as 1 if it is above 0."""
    rows = "".join(f"        (|features| {expression(feature)}, {weight:.3f}),\n" for feature, weight in zip(names, model[1]))
    return f"/// {doc}\npub const {name}: Regression<{kind}> = Regression {{\n    bias: {model[0]:.3f},\n    weights: &[\n{rows}    ],\n}};\n"


def expression(feature):
    return f"flag(features.{feature[:-1]} > 0.0)" if feature.endswith("?") else f"features.{feature}"
