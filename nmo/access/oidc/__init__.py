"""A force's own sign-on: OpenID Connect, authorization code with PKCE, state and nonce."""
