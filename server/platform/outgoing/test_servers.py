"""Real servers for the tests of outgoing calls: SMTP (aiosmtpd) in three ways and HTTPS.

Started with a folder: makes a certificate there (ca.pem), prints the four ports as one line of JSON,
writes each mail that it takes to <folder>/<number>.eml with the envelope as its first line, and runs
until standard input closes. Recipients choose their fate: later@ 451, never@ 550, silent@ is taken
and then the line is cut before the word.
"""
import asyncio
import http.server
import json
import pathlib
import ssl
import subprocess
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

folder = pathlib.Path(sys.argv[1])
certificate, key = folder / "ca.pem", folder / "key.pem"
subprocess.run(
    ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
     "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate],
    check=True, stderr=subprocess.DEVNULL)
tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
tls.load_cert_chain(certificate, key)
taken = 0


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        word = {"later": "451 not now", "never": "550 no such user"}.get(address.split("@")[0])
        if word is None:
            envelope.rcpt_tos.append(address)
        return word or "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global taken
        taken += 1
        who = getattr(session.auth_data, "login", b"").decode() if session.auth_data else ""
        head = json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "user": who,
                           "tls": server.transport.get_extra_info("ssl_object") is not None})
        (folder / f"{taken}.eml").write_bytes(head.encode() + b"\n" + envelope.content)
        if envelope.rcpt_tos[0].startswith("silent"):
            server.transport.abort()
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    is_known = data.login == b"hearth" and data.password == "密码".encode()
    return AuthResult(success=is_known, handled=False, auth_data=data)


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"secure")

    def log_message(self, *_):
        pass


async def serve_mail(ssl_context=None, **options):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Handler(), loop=loop, hostname="localhost", **options),
        host="127.0.0.1", port=0, ssl=ssl_context)
    return server, server.sockets[0].getsockname()[1]


async def main():
    login = {"authenticator": authenticate, "auth_required": True}
    servers = {
        "plain": await serve_mail(),
        "starttls": await serve_mail(tls_context=tls, require_starttls=True, **login),
        "tls": await serve_mail(ssl_context=tls, auth_require_tls=False, **login),
    }
    web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    web.socket = tls.wrap_socket(web.socket, server_side=True)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    ports = {name: port for name, (_, port) in servers.items()}
    print(json.dumps({**ports, "https": web.server_address[1]}), flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    web.shutdown()


asyncio.run(main())
