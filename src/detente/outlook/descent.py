"""How weights are learned: step by step down the slope of the loss."""

from collections.abc import Mapping

import numpy as np

from detente.outlook.facts import Floats

Weights = dict[str, Floats]


class Descent:
    """Adam (Kingma and Ba, ICLR 2015) on weights, which it changes in place.

    `shares`: for weights that learn more slowly, the share of the rate at which they do.
    """

    def __init__(self, weights: Weights, shares: Mapping[str, float]) -> None:
        self._weights = weights
        self._shares = shares
        self._mean = {name: np.zeros_like(each) for name, each in weights.items()}
        self._square = {name: np.zeros_like(each) for name, each in weights.items()}
        self._steps = 0

    def step(self, slopes: Weights, rate: float) -> None:
        """Goes one step down."""
        self._steps += 1
        for name, slope in slopes.items():
            mean, square = self._mean[name], self._square[name]
            mean += 0.1 * (slope - mean)
            square += 0.01 * (slope**2 - square)
            towards = mean / (1 - 0.9**self._steps)
            size = np.sqrt(square / (1 - 0.99**self._steps)) + 1e-8
            self._weights[name] -= rate * self._shares.get(name, 1.0) * towards / size
