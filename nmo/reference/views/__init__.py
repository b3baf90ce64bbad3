"""The pages of settings: read by everyone signed in, changed by those who may."""
