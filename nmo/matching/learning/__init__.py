"""Weights learnt from the register and from people's decisions, and the versions of them."""
