"""Logistic regression with a small penalty, by Newton's method: a few features, some thousand pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]

# What a standardised weight costs, in pairs: keeps those of features that say nothing near zero.
PENALTY = 1.0
STEPS = 100
CLOSE = 1e-6
BIAS = "bias"


def fitted(features: Mapping[str, Column], right: Column, weights: Column, given: Column) -> dict[str, float]:
    """Return the weight of each feature and the ``bias``, from pairs that are right (1) or not (0).

    weights: how much each pair counts. given: its log-odds before any feature is looked at.
    Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1.
    """
    names = list(features)
    matrix = np.stack([features[name] for name in names], axis=1).astype(np.float64)
    centre, scale = matrix.mean(axis=0), matrix.std(axis=0) + 1e-9
    design = np.column_stack([(matrix - centre) / scale, np.ones(len(matrix))])
    penalty = np.diag([PENALTY] * len(names) + [CLOSE])
    found = np.zeros(design.shape[1])
    share = np.average(right, weights=weights)
    found[-1] = np.log(share / (1 - share)) - np.average(given, weights=weights)
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(design @ found + given, -30, 30)))
        slope = design.T @ (weights * (likely - right)) + penalty @ found
        curve = (design * (weights * likely * (1 - likely))[:, None]).T @ design + penalty
        step = np.linalg.solve(curve, slope)
        # Far from the end a whole step may lead astray.
        found -= step / max(1.0, float(np.abs(step).max()))
        if np.abs(step).max() < CLOSE:
            break
    return _unscaled(names, found, centre, scale)


def _unscaled(names: Sequence[str], found: Column, centre: Column, scale: Column) -> dict[str, float]:
    plain = found[:-1] / scale
    values = {name: round(float(weight), 4) for name, weight in zip(names, plain, strict=True)}
    return {BIAS: round(float(found[-1] - centre @ plain), 4), **values}
