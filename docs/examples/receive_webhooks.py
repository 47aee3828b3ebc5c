#!/usr/bin/env python3
"""A receiver of Hearth's webhooks, with nothing but Python's own library: verifies, answers, and takes each once.

  receive_webhooks.py SECRET [--port 8443] [--certificate FILE --key FILE] [--requests N]

SECRET is what the console showed once: whsec_… . With a certificate it speaks TLS itself; without one put a
TLS proxy in front. Prints its port, then a line for each request. --requests ends it after so many.
"""
import argparse
import base64
import hashlib
import hmac
import http.server
import json
import ssl
import time

TOLERANCE = 300  # seconds; an older message is a replay of something overheard


def is_genuine(secret, headers, body, now):
    """Standard Webhooks 1.0.0: HMAC-SHA256 over id.timestamp.body, the body's bytes as they came."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    name, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not name or not timestamp.isdigit() or abs(now - int(timestamp)) > TOLERANCE:
        return False
    right = base64.b64encode(hmac.digest(key, f"{name}.{timestamp}.".encode() + body, hashlib.sha256)).decode()
    # While a secret is being renewed there are two signatures; one that fits is enough.
    given = headers.get("webhook-signature", "").split(" ")
    return any(hmac.compare_digest(one, f"v1,{right}") for one in given)


class Receiver(http.server.BaseHTTPRequestHandler):
    secret = ""
    seen = set()  # in your database: the id and what it did, in one transaction

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if not is_genuine(self.secret, self.headers, body, time.time()):
            return self.answer(401, "forged")
        name = self.headers["webhook-id"]
        if name in self.seen:  # sent again because our answer was lost: say yes, do nothing
            return self.answer(204, "again " + name)
        self.seen.add(name)
        event = json.loads(body)  # only now
        self.answer(204, f"{event['type']} {name}")

    def answer(self, status, line):
        self.send_response(status)
        self.end_headers()
        print(line, flush=True)

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("secret")
    parser.add_argument("--port", type=int, default=8443)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--requests", type=int, default=0)
    wish = parser.parse_args()
    Receiver.secret = wish.secret
    server = http.server.HTTPServer(("127.0.0.1", wish.port), Receiver)
    if wish.certificate:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(wish.certificate, wish.key)
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    print(server.server_address[1], flush=True)
    if not wish.requests:
        server.serve_forever()
    for _ in range(wish.requests):
        server.handle_request()


if __name__ == "__main__":
    main()
