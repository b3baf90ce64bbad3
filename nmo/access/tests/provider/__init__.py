"""A certified OpenID provider on loopback (npm `oidc-provider`), for as long as a test needs it."""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests

SERVER = Path(__file__).with_name("server.mjs")
CLIENT_ID = "nmo-register"
CLIENT_SECRET = "a-secret-of-loopback-tests-alone"
Claims = Mapping[str, object]

ASHA = {"preferred_username": "pc1234@wyp.example", "name": "Asha Rao", "roles": ["nmo-response"]}
OFFICER = "0b9b7d4e"


@dataclass
class Provider:
    """The provider while it runs."""

    issuer: str
    process: subprocess.Popen[str]

    def claim(self, subject: str, claims: Claims) -> None:
        """Change what an account claims from its next sign-in on."""
        self._send({subject: claims})
        assert self._line() == "changed"

    def _send(self, message: object) -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps(message) + "\n")
        self.process.stdin.flush()

    def _line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()


@contextmanager
def running(
    *redirects: str,
    accounts: Mapping[str, Claims],
    claims_in_id_token: bool = True,
    signed_out: str | None = None,
) -> Iterator[Provider]:
    """Run a provider that sends people back to `redirects` alone, and asks for PKCE."""
    client = {
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "redirect_uris": list(redirects),
        "backchannel_logout_uri": signed_out,
    }
    process = subprocess.Popen(
        ["node", str(SERVER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    provider = Provider(issuer="", process=process)
    provider._send(
        {
            "clients": [{name: value for name, value in client.items() if value}],
            "accounts": accounts,
            "claimsInIdToken": claims_in_id_token,
        }
    )
    try:
        provider.issuer = provider._line()
        assert provider.issuer.startswith("http://127.0.0.1:")
        yield provider
    finally:
        assert process.stdin
        assert process.stdout
        process.stdin.close()
        process.wait(timeout=20)
        process.stdout.close()


@dataclass
class Person:
    """Somebody with a browser of their own, at the provider's pages."""

    account: str
    browser: requests.Session

    def answer_to(self, address: str, *, do: str = "sign-in") -> str:
        """Sign in (or turn back) at the address, and give the address they are sent back to."""
        answer = self.browser.get(address, allow_redirects=False)
        issuer = "{0.scheme}://{0.netloc}".format(urlsplit(address))
        while answer.is_redirect or "<form" in answer.text:
            if not answer.is_redirect:
                form = re.search(r'action="([^"]+)"', answer.text)
                assert form
                sent = {"account": self.account, "do": do}
                answer = self.browser.post(issuer + form[1], data=sent, allow_redirects=False)
                continue
            onwards = urljoin(answer.url, answer.headers["Location"])
            if not onwards.startswith(issuer):
                return onwards
            answer = self.browser.get(onwards, allow_redirects=False)
        raise AssertionError(answer.text)


def somebody(account: str = OFFICER) -> Person:
    """A person with that account."""
    return Person(account=account, browser=requests.Session())
