"""Makes the word lists of src/language from the dictionaries that they are taken from.

    python3 tools/lexica FOLDER

FOLDER holds what these packages bring (README.md beside this file says how to get them): edict, kanjidic, the folder
ipadic of mecab-ipadic, Unihan_Readings.txt.bz2 of unicode-data, cc-cedict.txt, dict.txt of jieba. The same files give the same bytes.
"""
import os
import sys

import characters
import glosses
import ipadic
import jieba


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    source = lambda name: os.path.join(sys.argv[1], name)
    target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "language")
    words, connections = ipadic.words(source("ipadic"))
    english_of_chinese = glosses.cedict(source("cc-cedict.txt"))
    made = {
        "japanese/words.bin": words,
        "japanese/connections.bin": connections,
        "japanese/glosses.bin": glosses.file(glosses.edict(source("edict"), ipadic.known(source("ipadic")))),
        "chinese/words.bin": jieba.words(source("dict.txt"), english_of_chinese),
        "chinese/glosses.bin": glosses.file(english_of_chinese),
        "east_asian/readings.bin": characters.readings(source("kanjidic"), source("cc-cedict.txt"),
                                                         source("Unihan_Readings.txt.bz2")),
        "east_asian/variants-japanese.txt": characters.modern(source("kanjidic")).encode(),
        "east_asian/variants-chinese.txt": characters.simplified(source("cc-cedict.txt")).encode(),
    }
    for name, content in made.items():
        with open(os.path.join(target, name), "wb") as file:
            file.write(content)
        print(f"{name}: {len(content)} bytes")


main()
