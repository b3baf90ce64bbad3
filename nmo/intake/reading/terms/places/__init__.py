"""The places of an order: how they are named, resolved and measured."""
