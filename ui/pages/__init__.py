"""The pages of the window, one module each; none imports another."""
