"""A telephony provider for the tests, over real HTTPS: relay numbers (AXB) as docs/decisions/0008-telephony.md asks for
them, and calls whose signed events it sends to the house.

  test_provider.py CERTIFICATE KEY      prints its port; ends when standard input closes

  PUT    /bindings/{name}  {"a","b","until","record"}   200 {"number"}; the same name again is the same binding
  DELETE /bindings/{name}                               204, or 404
  GET    /bindings                                      what is bound, for the test to look at
  POST   /calls  {"events_url","secret","events":[{"type","data","id"?,"is_forged"?}]}   200 {"statuses":[…]}: sends them in order

One number serves several pairs as long as nobody is in two of them (LS-02); there are two numbers.
"""
import base64
import datetime
import hashlib
import hmac
import http.server
import json
import ssl
import sys
import threading
import time
import urllib.error
import urllib.request
import uuid

NUMBERS = ["+862188880001", "+862188880002"]
TOKEN = "Bearer pbx-token"
bound = {}  # name: {a, b, until, number}


def free_number(a, b):
    for number in NUMBERS:
        busy = {one[side] for one in bound.values() if one["number"] == number for side in "ab"}
        if not busy & {a, b}:
            return number
    return None


def post_event(url, secret, event):
    body = json.dumps({"type": event["type"], "data": event["data"],
                       "timestamp": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")}).encode()
    name, now = event.get("id") or "msg_" + uuid.uuid4().hex, str(int(time.time()))
    key = base64.b64decode(secret.removeprefix("whsec_"))
    if event.get("is_forged"):
        key = b"somebody else's key, guessed at"
    signature = base64.b64encode(hmac.digest(key, f"{name}.{now}.".encode() + body, hashlib.sha256)).decode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json", "webhook-id": name, "webhook-timestamp": now,
                                                 "webhook-signature": "v1," + signature, "Hearth-Company": "test"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


class Provider(http.server.BaseHTTPRequestHandler):
    def answer(self, status, value=None):
        body = b"" if value is None else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def body(self):
        return json.loads(self.rfile.read(int(self.headers["content-length"])))

    def is_ours(self):
        if self.headers.get("authorization") == TOKEN:
            return True
        self.answer(401)
        return False

    def do_PUT(self):
        wish, name = self.body(), self.path.rsplit("/", 1)[1]
        if not self.is_ours():
            return None
        if name in bound:
            return self.answer(200, {"number": bound[name]["number"]})
        until = datetime.datetime.fromisoformat(wish["until"].replace("Z", "+00:00"))
        if until.timestamp() < time.time() + 60:
            return self.answer(422, {"error": "the end is too near"})
        number = free_number(wish["a"], wish["b"])
        if number is None:
            return self.answer(409, {"error": "no number is free"})
        bound[name] = {"a": wish["a"], "b": wish["b"], "until": wish["until"], "number": number}
        return self.answer(200, {"number": number})

    def do_DELETE(self):
        if self.is_ours():
            self.answer(204 if bound.pop(self.path.rsplit("/", 1)[1], None) else 404)

    def do_GET(self):
        self.answer(200, bound)

    def do_POST(self):
        wish = self.body()
        self.answer(200, {"statuses": [post_event(wish["events_url"], wish["secret"], one) for one in wish["events"]]})

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
tls.load_cert_chain(sys.argv[1], sys.argv[2])
server.socket = tls.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
