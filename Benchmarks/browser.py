"""Chromium without a window, driven over its DevTools protocol by two pipes; how long a page takes to open.

browser.py PAGE [ROUNDS] prints the medians of first paint and load, each round in a new window with an empty cache.
"""
import json, os, select, statistics, subprocess, sys, tempfile


class Browser:
    def __init__(self):
        command, self.commands = os.pipe()
        self.answers, answer = os.pipe()
        os.set_inheritable(command, True)
        os.set_inheritable(answer, True)
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        # The shell puts the pipes where Chromium looks for them.
        script = f'exec chromium --headless=new --no-sandbox --disable-gpu --no-first-run --remote-debugging-pipe "--user-data-dir=$0" about:blank 3<&{command} 4>&{answer}'
        self.process = subprocess.Popen(
            ["bash", "-c", script, self.profile.name], pass_fds=(command, answer), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.pending, self.number, self.session, self.events = b"", 0, None, []

    def window(self):
        target = self.call("Target.createTarget", url="about:blank", session=False)["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True, session=False)["sessionId"]
        for domain in "Page", "Runtime", "Network":
            self.call(domain + ".enable")

    def call(self, method, session=True, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]
            self.events.append(answer)

    def receive(self):
        while b"\0" not in self.pending:
            if not select.select([self.answers], [], [], 60)[0]:
                raise RuntimeError("Chromium does not answer")
            self.pending += os.read(self.answers, 1 << 20)
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def open(self, address, width=1440, height=900, dark=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.events = []
        self.call("Page.navigate", url=address)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive())

    def evaluate(self, script):
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def close(self):
        self.process.terminate()
        self.process.wait()


def main():
    page, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    browser, paints, loads = Browser(), [], []
    for _ in range(rounds):
        browser.window()
        browser.open("file://" + page)
        # The paint is known a frame after the load.
        paints.append(browser.evaluate(
            "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN), 50)))"))
        loads.append(browser.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
        elements = browser.evaluate("document.querySelectorAll('*').length")
    browser.close()
    size = os.path.getsize(page) / 1000
    print(f"  {size:.0f} kB of HTML, {elements} elements: first paint after {statistics.median(paints):.0f} ms, all loaded after {statistics.median(loads):.0f} ms")


if __name__ == "__main__":
    main()
