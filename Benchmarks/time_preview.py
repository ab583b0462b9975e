"""Times how long after a save the preview shows the new page, in Chromium without a window.

Called by `Benchmarks/preview`, which builds what it needs. A save changes the author's words alone, or the step size, with
which all is trained, told and drawn anew.
"""
import fcntl, json, os, pathlib, re, shutil, statistics, subprocess, sys, tempfile, time

descent = pathlib.Path(sys.argv[1]).resolve()
saves = 15
names = ["chromium-headless-shell", "chromium", "google-chrome", "chromium-browser"]


class Browser:
    """A page in Chromium, asked over a pair of pipes."""

    def __init__(self, folder, address):
        name = next(filter(shutil.which, names), None) or sys.exit(f"none of these is installed: {', '.join(names)}")
        to_browser, self.questions = os.pipe()
        self.answers, from_browser = os.pipe()
        # Chromium reads what is asked from descriptor 3, and answers at 4; none of the pipes may be one of these before.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (to_browser, from_browser)]
        self.process = subprocess.Popen(
            [name, "--headless", "--no-sandbox", "--remote-debugging-pipe", f"--user-data-dir={folder}/browser"],
            preexec_fn=lambda: (os.dup2(ends[0], 3), os.dup2(ends[1], 4)), pass_fds=[3, 4],
            stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        for end in [to_browser, from_browser, *ends]:
            os.close(end)
        self.rest, self.number, self.session = b"", 0, None
        target = self.result(self.ask("Target.createTarget", url="about:blank"))["targetId"]
        self.session = self.result(self.ask("Target.attachToTarget", targetId=target, flatten=True))["sessionId"]
        self.result(self.ask("Page.navigate", url=address))

    def ask(self, method, **parameters):
        self.number += 1
        question = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            question["sessionId"] = self.session
        os.write(self.questions, json.dumps(question).encode() + b"\0")
        return self.number

    def result(self, number):
        while True:
            while b"\0" not in self.rest:
                self.rest += os.read(self.answers, 1 << 16)
            answer, self.rest = self.rest.split(b"\0", 1)
            answer = json.loads(answer)
            if answer.get("id") == number:
                return answer.get("result") or sys.exit(f"Chromium said: {answer}")

    def wait(self, version):
        """Asks to be told when the page of this number has taken the place of the last and was painted."""
        return self.ask("Runtime.evaluate", awaitPromise=True, expression=f"""new Promise(resolve => {{
            const look = () => {{
                if (!(document.body?.dataset.version >= {version})) return setTimeout(look, 2)
                requestAnimationFrame(() => setTimeout(resolve))
            }}
            look()
        }})""")


def time_saves(folder, name, lab):
    text = lab.read_text()
    changes = {
        "nothing but words changed": lambda number: text + f"\nprose: {{conclusion: Save {number}.}}\n",
        "the step size changed": lambda number: re.sub(r"step_size: ([\d.]+)", rf"step_size: \g<1>{number:02}", text, count=1),
    }
    preview = subprocess.Popen(
        [descent, "preview", lab, "--output", folder / "output"], stdout=subprocess.PIPE, text=True)
    browser = None
    try:
        address = re.search(r"http://\S+?/(?=;|\s)", preview.stdout.readline()).group()
        browser = Browser(folder, address)
        version = 1
        browser.result(browser.wait(version))
        print(name)
        for change, changed in changes.items():
            times = []
            for number in range(1, saves + 1):
                time.sleep(0.5)
                version += 1
                waiting, start = browser.wait(version), time.perf_counter()
                lab.write_text(changed(number))
                browser.result(waiting)
                times.append((time.perf_counter() - start) * 1000)
            print(f"  {change:<28}{statistics.median(times):>8.0f} ms, {min(times):.0f} to {max(times):.0f}")
    finally:
        preview.terminate()
        if browser:
            browser.process.terminate()
            browser.process.wait()
        preview.wait()


print(f"From a save to the new page, {saves} times each")
for name in ["xor", "descent new"]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        folder = pathlib.Path(folder)
        origin = [] if name == "descent new" else ["--from", name]
        subprocess.run(
            [descent, "new", "lab", *origin], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        time_saves(folder, name, folder / "lab/lab.yaml")
