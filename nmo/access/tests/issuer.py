"""A hand-made issuer on loopback that misbehaves as it is told: a correct provider would not."""

import hmac
import json
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

from nmo.access.clock import now
from nmo.access.tests.provider import ASHA, CLIENT_ID, OFFICER

KEY = RSAKey.generate_key(2048, {"kid": "k1"})


@dataclass
class Issuer:
    """What it answers: change it, and the next answer is so."""

    address: str = ""
    key: RSAKey = field(default_factory=lambda: KEY)
    published: KeySet | None = None  # None: the key that it signs with
    claims: dict[str, object] = field(default_factory=dict)  # over what is right
    later: dict[str, int] = field(default_factory=dict)  # seconds from now
    left_out: tuple[str, ...] = ()
    header: dict[str, object] = field(default_factory=dict)
    token: str | None = None  # sent instead of one that is made
    calls_itself: str | None = None
    silent_for: float = 0.0
    nonce: str = ""
    keys_asked: int = 0
    bodies: list[Mapping[str, list[str]]] = field(default_factory=list)

    def id_token(self, **claims: object) -> str:
        """A token as it should be, but for `claims` and what this issuer is told."""
        moment = int(now().timestamp())
        right = {
            "iss": self.address,
            "sub": OFFICER,
            "aud": CLIENT_ID,
            "iat": moment,
            "exp": moment + 300,
            "nonce": self.nonce,
            **ASHA,
        }
        late = {name: moment + seconds for name, seconds in self.later.items()}
        said = {**right, **self.claims, **late, **claims}
        said = {name: value for name, value in said.items() if name not in self.left_out}
        header = {"alg": "RS256", "kid": self.key.kid, **self.header}
        if header["alg"] in {"HS256", "none"}:
            return self._by_hand(header, said)
        return jwt.encode(header, said, self.key, algorithms=[str(header["alg"])])

    def _by_hand(self, header: Mapping[str, object], claims: Mapping[str, object]) -> str:
        """What no library signs: nothing, or the public key taken for a shared secret."""
        parts = [urlsafe_b64encode(json.dumps(part).encode()) for part in (header, claims)]
        text = b".".join(part.rstrip(b"=") for part in parts)
        digest = hmac.digest(self.key.as_pem(private=False), text, "sha256")
        signature = digest if header["alg"] == "HS256" else b""
        return (text + b"." + urlsafe_b64encode(signature).rstrip(b"=")).decode()

    def answers(self, path: str) -> object:
        """The JSON at one of its addresses."""
        at = self.address
        if path == "/keys":
            self.keys_asked += 1
            keys = self.published or KeySet([self.key])
            return keys.as_dict(private=False)
        if path == "/token":
            token = self.token if self.token is not None else self.id_token()
            return {"access_token": "a", "token_type": "Bearer", "id_token": token}
        return {
            "issuer": self.calls_itself or at,
            "authorization_endpoint": f"{at}/authorize",
            "token_endpoint": f"{at}/token",
            "jwks_uri": f"{at}/keys",
        }


@contextmanager
def misbehaving() -> Iterator[Issuer]:
    """Run such an issuer."""
    issuer = Issuer()

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            issuer.bodies.append(parse_qs(sent))
            self._answer()

        def _answer(self) -> None:
            time.sleep(issuer.silent_for)
            body = json.dumps(issuer.answers(self.path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.daemon_threads = True
    issuer.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield issuer
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
