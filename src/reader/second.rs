//! Questions on cells → what a model said of them → opinions.

use super::answer::{Answer, Fault, model, on_statements};
use super::belief::{Belief, Refusal, belief};
use super::desk::{Desk, ReaderOptions, Send, Tally};
use super::numbered::{NumberedArticle, numbered};
use super::pairing::join;
use super::prompt::{PASSAGE, Prompt, STATEMENTS};
use super::readings::{Reading, Readings, ReadingsError};
use super::request::{About, MOST_ITEMS, Request, Sheet, in_order_of, key, sentences_in_words};
use crate::article::{Event, Verdict};
use crate::finding::{Advise, Adviser, Opinion, Pair, Question};
use crate::language::Languages;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Passages that are read again alone where a model did not find a statement in the whole text. A choice.
const PASSAGES_AGAIN: usize = 3;

/// So many cells of an article that are surely stated, and so many that are surely omitted, are asked about too.
const CONTROLS: usize = 2;

/// One error in so many of them is forgiven. A choice.
const CONTROLS_FOR_ONE_SLIP: usize = 4;

/// A second reader of one event.
pub struct SecondReader<'a> {
    articles: Vec<NumberedArticle>,
    options: ReaderOptions,
    desk: RefCell<Desk<'a>>,
}

/// A statement to be read: the number of its question, and the sentences shown with it.
struct Task {
    question: usize,
    article: usize,
    sentences: Vec<usize>,
    vote: usize,
}

impl<'a> SecondReader<'a> {
    /// For an event whose kept readings are these; what they lack is put to `send`.
    pub fn new(
        event: &Event,
        languages: &Languages,
        options: ReaderOptions,
        readings: Readings,
        send: &'a mut Send<'a>,
    ) -> SecondReader<'a> {
        let desk = Desk { readings, send, tally: Tally::default(), failure: None };
        SecondReader { articles: numbered(event, languages), options, desk: RefCell::new(desk) }
    }

    /// What came of asking, and what went wrong in keeping it.
    pub fn outcome(self) -> (Tally, Option<ReadingsError>) {
        let desk = self.desk.into_inner();
        (desk.tally, desk.failure)
    }

    /// Every window of the article, as often as wanted.
    fn whole(&self, questions: &[Question], wanted: &[usize]) -> Vec<Task> {
        let mut tasks = Vec::new();
        for question in wanted.iter().copied() {
            let article = questions[question].article;
            let Some(numbered) = self.articles.get(article) else { continue };
            for window in &numbered.windows {
                for vote in 0..self.options.votes {
                    tasks.push(Task { question, article, sentences: window.clone().collect(), vote });
                }
            }
        }
        tasks
    }

    /// The nearest passages only.
    fn alone(&self, questions: &[Question], wanted: &[usize]) -> Vec<Task> {
        let task = |question: usize| {
            let (article, sentences) = self.nearest(&questions[question])?;
            let task = move |vote| Task { question, article, sentences: sentences.clone(), vote };
            Some((0..self.options.votes).map(task))
        };
        wanted.iter().copied().filter_map(task).flatten().collect()
    }

    /// The nearest passages with the sentences beside them.
    fn nearest(&self, question: &Question) -> Option<(usize, Vec<usize>)> {
        let article = self.articles.get(question.article)?;
        let nearest = article.sentences_at(&question.passages[..question.passages.len().min(PASSAGES_AGAIN)]);
        let is_near = |one: &usize| nearest.iter().any(|near| one.abs_diff(*near) <= 1);
        let sentences: Vec<usize> = (0..article.texts.len()).filter(is_near).collect();
        Some((question.article, sentences)).filter(|(_, sentences)| !sentences.is_empty())
    }

    /// Asks what is not kept yet.
    fn read(&self, desk: &mut Desk<'a>, questions: &[Question], prompt: Prompt, tasks: &[Task]) {
        let Some(model) = self.model(&desk.readings) else {
            // Answers from a file name their model; requests that are written out need none of ours.
            return self.send(desk, prompt, &self.requests(questions, prompt, tasks.iter().collect()));
        };
        let open =
            |task: &&Task| desk.readings.get(&self.key(&model, prompt, &questions[task.question], task)).is_none();
        let open: Vec<&Task> = tasks.iter().filter(open).collect();
        let requests = self.requests(questions, prompt, open);
        self.send(desk, prompt, &requests);
    }

    fn send(&self, desk: &mut Desk<'a>, prompt: Prompt, requests: &[Request]) {
        desk.ask(requests, |request, completion| {
            let About::Article(sheet) = &request.about else { return Ok(Vec::new()) };
            let answers = on_statements(request, sheet, completion)?;
            let model = self.options.model.as_deref().or_else(|| model(completion)).unwrap_or_default();
            let reading = |(statement, answer): (&String, Result<Answer, Fault>)| {
                Ok(self.reading(sheet, request.vote, prompt, model, statement, answer?))
            };
            Ok(sheet.statements.iter().zip(answers).map(reading).collect())
        });
    }

    fn reading(
        &self,
        sheet: &Sheet,
        vote: usize,
        prompt: Prompt,
        model: &str,
        statement: &str,
        answer: Answer,
    ) -> Reading {
        let article = &self.articles[sheet.article];
        let sentences = sentences_in_words(article, &sheet.sentences);
        Reading {
            key: key(model, prompt, &sentences, statement, vote),
            model: model.to_string(),
            host: self.options.host.clone(),
            prompt: prompt.name.to_string(),
            article: article.id.clone(),
            statement: statement.to_string(),
            beside: None,
            vote,
            verdict: answer.verdict.name().to_string(),
            sentences: answer.sentences.iter().map(|sentence| sentence + 1).collect(),
            words: answer.words,
        }
    }

    /// Tasks about the same sentences and of the same reading go into one request, up to [`MOST_ITEMS`]; first all about one
    /// article, so that a server has read it already.
    fn requests(&self, questions: &[Question], prompt: Prompt, tasks: Vec<&Task>) -> Vec<Request> {
        let mut together: BTreeMap<(usize, &[usize], usize), Vec<usize>> = BTreeMap::new();
        for task in tasks {
            together.entry((task.article, &task.sentences, task.vote)).or_default().push(task.question);
        }
        let mut requests = Vec::new();
        for ((article, sentences, vote), asked) in together {
            let mut statements: Vec<&str> = Vec::new();
            for one in asked {
                let statement = questions[one].statement.as_str();
                if !statements.contains(&statement) {
                    statements.push(statement);
                }
            }
            for some in statements.chunks(MOST_ITEMS) {
                let ordered = in_order_of(vote, some.len()).into_iter().map(|one| some[one].to_string()).collect();
                let sheet = Sheet { article, sentences: sentences.to_vec(), statements: ordered };
                requests.push(Request::of_article(prompt, &self.articles[article], sheet, vote));
            }
        }
        requests
    }

    fn model(&self, readings: &Readings) -> Option<String> {
        self.options.model.clone().or_else(|| readings.last_model().map(str::to_string))
    }

    fn key(&self, model: &str, prompt: Prompt, question: &Question, task: &Task) -> String {
        let sentences = sentences_in_words(&self.articles[task.article], &task.sentences);
        key(model, prompt, &sentences, &question.statement, task.vote)
    }

    /// What the readings of the whole article come to; `None` where one is missing.
    fn believed(&self, desk: &Desk<'a>, question: &Question) -> Option<Belief> {
        let article = self.articles.get(question.article)?;
        let votes = (0..self.options.votes).map(|vote| self.vote(desk, question, vote));
        Some(belief(question, article, &votes.collect::<Option<Vec<Answer>>>()?))
    }

    /// What one reading of the whole article says.
    fn vote(&self, desk: &Desk<'a>, question: &Question, vote: usize) -> Option<Answer> {
        let windows = self.articles.get(question.article)?.windows.iter();
        let answers = windows.map(|window| {
            let sentences: Vec<usize> = window.clone().collect();
            self.kept(desk, STATEMENTS, question, &sentences, vote)
        });
        answers.collect::<Option<Vec<Answer>>>().map(over_windows)
    }

    /// Whether verdicts of this kind are believed: every reading gets nearly all right of what is certainly otherwise. Who finds
    /// nothing anywhere has to find what is stated in so many words, who finds everything has to miss what is not there.
    fn is_attentive(&self, desk: &Desk<'a>, controls: &[&Question], is_told: bool) -> bool {
        let otherwise: Vec<&&Question> =
            controls.iter().filter(|one| (one.verdict != Verdict::Omitted) != is_told).collect();
        let errs = |question: &&&Question, vote| {
            self.vote(desk, question, vote).is_none_or(|answer| (answer.verdict != Verdict::Omitted) == is_told)
        };
        let slips = |vote: usize| otherwise.iter().filter(|question| errs(question, vote)).count();
        (is_told || !otherwise.is_empty())
            && (0..self.options.votes).all(|vote| slips(vote) <= otherwise.len() / CONTROLS_FOR_ONE_SLIP)
    }

    /// What the readings of the nearest passages alone come to: still nothing, or no agreement.
    fn believed_alone(&self, desk: &Desk<'a>, question: &Question) -> Option<Belief> {
        let Some((_, sentences)) = self.nearest(question) else {
            return Some(Belief::Held { verdict: Verdict::Omitted, sentences: Vec::new() });
        };
        let votes = (0..self.options.votes).map(|vote| self.kept(desk, PASSAGE, question, &sentences, vote));
        let votes: Vec<Answer> = votes.collect::<Option<_>>()?;
        let is_absent = votes.iter().all(|vote| vote.verdict == Verdict::Omitted);
        Some(match is_absent {
            true => Belief::Held { verdict: Verdict::Omitted, sentences: Vec::new() },
            false => Belief::Refused(Refusal::Disagree),
        })
    }

    fn kept(
        &self,
        desk: &Desk<'a>,
        prompt: Prompt,
        question: &Question,
        sentences: &[usize],
        vote: usize,
    ) -> Option<Answer> {
        let words = sentences_in_words(&self.articles[question.article], sentences);
        let key = key(&self.model(&desk.readings)?, prompt, &words, &question.statement, vote);
        let answer = desk.readings.get(&key)?.answer()?;
        answer.sentences.iter().all(|sentence| sentences.contains(sentence)).then_some(answer)
    }

    fn opinion(&self, desk: &mut Desk<'a>, question: &Question, belief: Option<Belief>) -> Option<Opinion> {
        let (verdict, sentences) = match belief {
            Some(Belief::Held { verdict, sentences }) => (verdict, sentences),
            Some(Belief::Refused(refusal)) => {
                desk.refuse(refusal.to_string());
                return None;
            }
            Some(Belief::Doubtful) | None => {
                desk.tally.unread += 1;
                return None;
            }
        };
        if question.sure {
            *desk.tally.audited.entry(verdict == question.verdict).or_default() += 1;
            return None;
        }
        desk.tally.settled += 1;
        let article = &self.articles[question.article];
        let words = sentences.iter().filter_map(|sentence| article.places.get(*sentence)).copied().collect();
        let model = self.model(&desk.readings)?;
        Some(Opinion { verdict, words, why: None, by: desk.adviser(model) })
    }
}

impl Advise for SecondReader<'_> {
    fn cells(&self, questions: &[Question]) -> Vec<Option<Opinion>> {
        let mut desk = self.desk.borrow_mut();
        let wanted: Vec<usize> =
            (0..questions.len()).filter(|one| self.options.audits || !questions[*one].sure).collect();
        let controls = controls(questions);
        let mut asked: Vec<usize> = wanted.iter().chain(&controls).copied().collect();
        asked.sort_unstable();
        asked.dedup();
        if !wanted.is_empty() {
            self.read(&mut desk, questions, STATEMENTS, &self.whole(questions, &asked));
        }
        let controls: Vec<&Question> = controls.into_iter().map(|one| &questions[one]).collect();
        let trusted = [false, true].map(|is_told| self.is_attentive(&desk, &controls, is_told));
        let beliefs: Vec<(usize, Option<Belief>)> =
            wanted.into_iter().map(|one| (one, self.believed(&desk, &questions[one]))).collect();
        let doubtful: Vec<usize> =
            beliefs.iter().filter(|(_, one)| *one == Some(Belief::Doubtful)).map(|(one, _)| *one).collect();
        self.read(&mut desk, questions, PASSAGE, &self.alone(questions, &doubtful));
        let mut opinions = vec![None; questions.len()];
        for (number, belief) in beliefs {
            let question = &questions[number];
            let belief = match belief {
                Some(Belief::Doubtful) => self.believed_alone(&desk, question),
                other => other,
            };
            let belief = match belief {
                Some(Belief::Held { verdict, .. })
                    if !question.sure && !trusted[usize::from(verdict != Verdict::Omitted)] =>
                {
                    Some(Belief::Refused(Refusal::Inattentive))
                }
                other => other,
            };
            opinions[number] = self.opinion(&mut desk, question, belief);
        }
        opinions
    }

    fn pairs(&self, near: &dyn Fn() -> Vec<Pair>) -> Vec<Option<Adviser>> {
        let articles: Vec<&str> = self.articles.iter().map(|article| article.id.as_str()).collect();
        join(&mut self.desk.borrow_mut(), &self.options, &articles, &near())
    }
}

/// Cells of which the program is sure, asked about to see whether the model reads at all: of each article some that it states and some
/// that it omits.
fn controls(questions: &[Question]) -> Vec<usize> {
    let mut taken: BTreeMap<(usize, bool), usize> = BTreeMap::new();
    let mut is_control = |one: &usize| {
        let question = &questions[*one];
        if !question.sure || matches!(question.verdict, Verdict::Partial | Verdict::Differs) {
            return false;
        }
        let count = taken.entry((question.article, question.verdict == Verdict::Stated)).or_default();
        *count += 1;
        *count <= CONTROLS
    };
    (0..questions.len()).filter(|one| is_control(one)).collect()
}

/// What the readings of an article's windows say together: what one window has, the article has.
fn over_windows(answers: Vec<Answer>) -> Answer {
    let best = [Verdict::Stated, Verdict::Differs, Verdict::Partial]
        .into_iter()
        .find(|verdict| answers.iter().any(|answer| answer.verdict == *verdict))
        .unwrap_or(Verdict::Omitted);
    let told = answers.into_iter().filter(|answer| answer.verdict == best);
    let (mut sentences, mut words) = (Vec::new(), Vec::new());
    for answer in told {
        sentences.extend(answer.sentences);
        words.extend(answer.words);
    }
    sentences.sort_unstable();
    sentences.dedup();
    Answer { verdict: best, sentences, words }
}
