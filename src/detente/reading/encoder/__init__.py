"""The trained reader: one small encoder with several heads, run once over a text on onnxruntime."""
