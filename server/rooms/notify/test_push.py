"""A push service for the tests, over real HTTPS: takes what comes and prints each request as one line of JSON
({path, headers, body as base64}), for the test to read as the browser would.

  test_push.py CERTIFICATE KEY REQUESTS      prints its port; ends after so many requests

The path says what it answers: /gone… 410, /busy… 503, /slow… nothing at all (the line is cut after it was read), else 201.
"""
import base64
import http.server
import json
import ssl
import sys


class Service(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        print(json.dumps({"path": self.path, "headers": {name.lower(): value for name, value in self.headers.items()},
                          "body": base64.b64encode(body).decode()}), flush=True)
        if self.path.startswith("/slow"):
            self.connection.close()
            return
        status = 410 if self.path.startswith("/gone") else 503 if self.path.startswith("/busy") else 201
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
tls.load_cert_chain(sys.argv[1], sys.argv[2])
server = http.server.HTTPServer(("127.0.0.1", 0), Service)
server.socket = tls.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
for _ in range(int(sys.argv[3])):
    server.handle_request()
