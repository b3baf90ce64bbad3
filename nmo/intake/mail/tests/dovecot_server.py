"""Dovecot's own server on loopback, with one mailbox in it."""

import datetime
import http.server
import imaplib
import json
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from nmo.intake.mail.mailbox import Mailbox, Safety

USERNAME = "desk@force.example"
PASSWORD = "three synthetic words"
TOKEN = "a-token-of-the-tests"


@dataclass(frozen=True, kw_only=True)
class MailServer:
    """A running server: its mailbox as we would set it up, and its certificate."""

    mailbox: Mailbox
    tls_port: int
    ca_file: Path

    def client(self) -> imaplib.IMAP4:
        """Somebody else who is signed in to the same mailbox."""
        client = imaplib.IMAP4(self.mailbox.host, self.mailbox.port)
        client.login(USERNAME, PASSWORD)
        return client

    def deliver(self, *messages: bytes, folder: str = "INBOX") -> None:
        """Put messages into the mailbox, as they are."""
        client = self.client()
        for message in messages:
            answer, _ = client.append(folder, "", "", message)
            assert answer == "OK"
        client.logout()

    def empty(self) -> None:
        """Take every message away."""
        client = self.client()
        for folder in ("INBOX", "Taken"):
            answer, data = client.select(folder)
            if answer == "OK" and int(data[0] or b"0"):
                client.store("1:*", "+FLAGS", "\\Deleted")
                client.expunge()
        client.logout()

    def count(self, folder: str = "INBOX") -> int:
        """How many messages are in a folder; 0 where there is none of that name."""
        client = self.client()
        answer, data = client.select(folder, readonly=True)
        client.logout()
        return int(data[0] or b"0") if answer == "OK" else 0


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """Serve one mailbox, plain and over TLS, by password and by token."""
    # Dovecot's own users must be able to read it, as they may not what pytest keeps.
    with tempfile.TemporaryDirectory(prefix="mail-") as folder:
        with _serving(Path(folder)) as running:
            yield running


@contextmanager
def _serving(home: Path) -> Iterator[MailServer]:
    home.chmod(0o755)
    (port, tls_port), ca_file = _free_ports(2), _certificate(home)
    with _token_server() as token_port:
        (home / "users").write_text(f"{USERNAME}:{{PLAIN}}{PASSWORD}::::::\n")
        (home / "oauth2").write_text(_oauth2(token_port))
        (home / "conf").write_text(_config(home, port, tls_port))
        log = (home / "out.log").open("wb")
        server = subprocess.Popen([_dovecot(), "-F", "-c", str(home / "conf")], stderr=log)
        try:
            _wait_for(port, server, home)
            yield MailServer(
                mailbox=Mailbox(
                    host="127.0.0.1",
                    port=port,
                    username=USERNAME,
                    folder="INBOX",
                    safety=Safety.NONE,
                    taken="Taken",
                    password=PASSWORD,
                ),
                tls_port=tls_port,
                ca_file=ca_file,
            )
        finally:
            server.terminate()
            server.wait()
            log.close()


def _dovecot() -> str:
    """The program; a mailbox is tested against a real server or not at all."""
    found = shutil.which("dovecot") or shutil.which("/usr/sbin/dovecot")
    if found is None:
        raise RuntimeError("Dovecot is not installed here. Please install: dovecot-imapd.")
    return found


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def _owner() -> tuple[str, str]:
    """As whom mail is kept: ourselves; for root, whom Dovecot refuses, a system user."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid()).pw_name, ""
    return "mail", "mail"


def _config(home: Path, port: int, tls_port: int) -> str:
    owner, group = _owner()
    store = home / "store"
    store.mkdir(mode=0o777)
    store.chmod(0o777)
    inside = (
        ""
        if os.geteuid() == 0
        else f"""
default_login_user = {owner}
default_internal_user = {owner}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
}}
"""
    )
    return f"""
protocols = imap
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/dovecot.log
listen = 127.0.0.1
mail_location = maildir:{store}/%u
mail_uid = {owner}
mail_gid = {group or owner}
first_valid_uid = 1
auth_mechanisms = plain login xoauth2
auth_failure_delay = 0
disable_plaintext_auth = no
ssl = yes
ssl_cert = <{home}/server.pem
ssl_key = <{home}/server.key
mail_max_userip_connections = 50
passdb {{
  driver = passwd-file
  args = {home}/users
  mechanisms = plain login
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {home}/oauth2
}}
userdb {{
  driver = static
  args = uid={owner} gid={group or owner} home={store}
}}
{inside}
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
"""


def _oauth2(port: int) -> str:
    return f"""
tokeninfo_url = http://127.0.0.1:{port}/?access_token=
username_attribute = email
active_attribute = active
active_value = true
force_introspection = no
"""


class _Tokens(http.server.BaseHTTPRequestHandler):
    """Says whose a token is, as the force's own sign-on would."""

    def do_GET(self) -> None:
        given = parse_qs(urlsplit(self.path).query).get("access_token", [""])[0]
        known = given == TOKEN
        body = json.dumps({"email": USERNAME, "active": "true"} if known else {"active": "false"})
        self.send_response(200 if known else 401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _token_server() -> Iterator[int]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Tokens)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _certificate(home: Path) -> Path:
    """A certificate for this machine alone, which signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    alone = x509.BasicConstraints(ca=True, path_length=0)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(alone, critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = home / "server.pem"
    pem.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (home / "server.key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return pem


def _wait_for(port: int, server: "subprocess.Popen[bytes]", home: Path) -> None:
    for _ in range(300):
        if server.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
                if line.recv(5):
                    return
        except OSError:
            pass
        time.sleep(0.1)
    said = [path.read_text() for path in (home / "out.log", home / "dovecot.log") if path.exists()]
    raise RuntimeError("Dovecot did not start: " + " ".join(said)[-1000:])
