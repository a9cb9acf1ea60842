//! Questions about cells → a model's answers → opinions.

use super::answer::{Answer, AnswerFault, model, on_statements};
use super::belief::{Belief, Refusal, belief};
use super::controls::{controls, nowhere, own};
use super::desk::{Desk, ReaderOptions, Send, Tally};
use super::numbered::{NumberedArticle, numbered};
use super::pairing::join;
use super::prompt::{PASSAGES, Prompt, STATEMENTS};
use super::readings::{KeptAnswer, Readings, ReadingsError};
use super::request::{
    AskedStatement, MOST_ITEMS, ModelRequest, RequestSubject, StatementSheet, in_order_of, key, sentences_in_words,
};
use crate::article::{Event, Verdict};
use crate::finding::{Advise, Adviser, Opinion, Question, StatementPair};
use crate::language::Languages;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The number of passages that are read again alone if a model did not find a statement in the whole text. A choice.
const PASSAGES_AGAIN: usize = 3;

/// The number of statements of an article that are read again in this way, the most telling first. A choice that bounds
/// the cost of an event: of the facts that people list for three articles, at most six are such that the rules lean to
/// "stated" and no reader finds them.
const STATEMENTS_AGAIN: usize = 2;

/// One error in this many of them is forgiven. A choice.
const CONTROLS_FOR_ONE_SLIP: usize = 4;

const INATTENTIVE: Belief = Belief::Refused(Refusal::Inattentive);

/// A second reader of one event.
pub struct SecondReader<'a> {
    articles: Vec<NumberedArticle>,
    options: ReaderOptions,
    desk: RefCell<Desk<'a>>,
}

/// A statement to be read, the sentences shown, and those with which it is compared.
struct ReadingTask {
    statement: String,
    article: usize,
    shown: Vec<usize>,
    among: Vec<usize>,
    vote: usize,
}

impl<'a> SecondReader<'a> {
    /// A reader for the event with these kept readings; `send` is asked for what they lack.
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

    /// The outcome of asking, and what went wrong in keeping it.
    pub fn outcome(self) -> (Tally, Option<ReadingsError>) {
        let desk = self.desk.into_inner();
        (desk.tally, desk.failure)
    }

    /// Every window of the articles, as often as wanted; after the statements come those that show whether the model
    /// reads the window.
    fn whole(&self, questions: &[Question], wanted: &[usize]) -> Vec<ReadingTask> {
        let mut by_article: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for question in wanted.iter().map(|one| &questions[*one]) {
            by_article.entry(question.article).or_default().push(&question.statement);
        }
        let mut tasks = Vec::new();
        for (article, statements) in by_article {
            let Some(numbered) = self.articles.get(article) else { continue };
            for window in &numbered.windows {
                let shown: Vec<usize> = window.clone().collect();
                let catches = [Some(nowhere()), own(numbered, window)].into_iter().flatten();
                for statement in statements.iter().copied().chain(catches) {
                    for vote in 0..self.options.votes {
                        let (statement, shown) = (statement.to_string(), shown.clone());
                        tasks.push(ReadingTask { statement, article, among: shown.clone(), shown, vote });
                    }
                }
            }
        }
        tasks
    }

    /// Only the nearest passages: those of all statements about an article together, each statement compared with its
    /// own. One reading suffices: all readings of the whole article agree already, and this one has to agree with them.
    fn alone(&self, questions: &[Question], wanted: &[usize]) -> Vec<ReadingTask> {
        let most = if self.options.audits { usize::MAX } else { STATEMENTS_AGAIN };
        let mut again: BTreeMap<usize, Vec<(usize, Vec<usize>)>> = BTreeMap::new();
        for question in wanted.iter().copied() {
            let Some((article, among)) = self.nearest(&questions[question]) else { continue };
            let of_article = again.entry(article).or_default();
            if of_article.len() < most {
                of_article.push((question, among));
            }
        }
        let mut tasks = Vec::new();
        for (article, asked) in again {
            let shown: BTreeSet<usize> = asked.iter().flat_map(|(_, among)| among).copied().collect();
            let shown: Vec<usize> = shown.into_iter().collect();
            for (question, among) in asked {
                let statement = questions[question].statement.clone();
                tasks.push(ReadingTask { statement, article, shown: shown.clone(), among, vote: 0 });
            }
        }
        tasks
    }

    /// The nearest passages with the sentences beside them.
    fn nearest(&self, question: &Question) -> Option<(usize, Vec<usize>)> {
        let article = self.articles.get(question.article)?;
        let nearest = article.sentences_at(&question.passages[..question.passages.len().min(PASSAGES_AGAIN)]);
        let is_near = |one: &usize| nearest.iter().any(|near| one.abs_diff(*near) <= 1);
        let sentences: Vec<usize> = (0..article.texts.len()).filter(is_near).collect();
        Some((question.article, sentences)).filter(|(_, sentences)| !sentences.is_empty())
    }

    /// Asks for what is not kept yet.
    fn read(&self, desk: &mut Desk<'a>, prompt: Prompt, tasks: &[ReadingTask]) {
        let Some(model) = self.model(&desk.readings) else {
            // Answers from a file name their model; requests that are written to a file need none.
            return self.send(desk, prompt, &self.requests(prompt, tasks.iter().collect()));
        };
        let open = |task: &&ReadingTask| desk.readings.get(&self.key(&model, prompt, task)).is_none();
        let requests = self.requests(prompt, tasks.iter().filter(open).collect());
        self.send(desk, prompt, &requests);
    }

    fn send(&self, desk: &mut Desk<'a>, prompt: Prompt, requests: &[ModelRequest]) {
        desk.ask(requests, |request, completion| {
            let RequestSubject::Article(sheet) = &request.about else { return Ok(Vec::new()) };
            let answers = on_statements(request, sheet, completion)?;
            let model = self.options.model.as_deref().or_else(|| model(completion)).unwrap_or_default();
            let reading = |(asked, answer): (&AskedStatement, Result<Answer, AnswerFault>)| {
                Ok(self.reading(sheet.article, request.vote, prompt, model, asked, answer?))
            };
            Ok(sheet.statements.iter().zip(answers).map(reading).collect())
        });
    }

    fn reading(
        &self,
        article: usize,
        vote: usize,
        prompt: Prompt,
        model: &str,
        asked: &AskedStatement,
        answer: Answer,
    ) -> KeptAnswer {
        let article = &self.articles[article];
        let among = sentences_in_words(article, &asked.among);
        KeptAnswer {
            key: key(model, prompt, &among, &asked.statement, vote),
            model: model.to_string(),
            host: self.options.host.clone(),
            prompt: prompt.name.to_string(),
            article: article.id.clone(),
            statement: asked.statement.clone(),
            beside: None,
            vote,
            verdict: answer.verdict.name().to_string(),
            sentences: answer.sentences.iter().map(|sentence| sentence + 1).collect(),
            words: answer.words,
        }
    }

    /// Puts tasks about the same sentences and of the same reading into one request, up to [`MOST_ITEMS`]; those about
    /// one article come first, so that a server has already read it.
    fn requests(&self, prompt: Prompt, tasks: Vec<&ReadingTask>) -> Vec<ModelRequest> {
        let mut together: BTreeMap<(usize, &[usize], usize), Vec<AskedStatement>> = BTreeMap::new();
        for task in tasks {
            let asked = together.entry((task.article, &task.shown, task.vote)).or_default();
            let one = AskedStatement { statement: task.statement.clone(), among: task.among.clone() };
            if !asked.contains(&one) {
                asked.push(one);
            }
        }
        let mut requests = Vec::new();
        for ((article, sentences, vote), asked) in together {
            for some in asked.chunks(MOST_ITEMS) {
                let statements = in_order_of(vote, some.len()).into_iter().map(|one| some[one].clone()).collect();
                let sheet = StatementSheet { article, sentences: sentences.to_vec(), statements };
                requests.push(ModelRequest::of_article(prompt, &self.articles[article], sheet, vote));
            }
        }
        requests
    }

    fn model(&self, readings: &Readings) -> Option<String> {
        self.options.model.clone().or_else(|| readings.last_model().map(str::to_string))
    }

    fn key(&self, model: &str, prompt: Prompt, task: &ReadingTask) -> String {
        let among = sentences_in_words(&self.articles[task.article], &task.among);
        key(model, prompt, &among, &task.statement, task.vote)
    }

    /// The result of the readings of the whole article; `None` if one is missing.
    fn believed(&self, desk: &Desk<'a>, question: &Question) -> Option<Belief> {
        let article = self.articles.get(question.article)?;
        let votes = (0..self.options.votes).map(|vote| self.vote(desk, question.article, &question.statement, vote));
        Some(belief(question, article, &votes.collect::<Option<Vec<Answer>>>()?))
    }

    /// One reading's answer on the whole article.
    fn vote(&self, desk: &Desk<'a>, article: usize, statement: &str, vote: usize) -> Option<Answer> {
        let windows = self.articles.get(article)?.windows.iter();
        let answers = windows.map(|window| {
            let sentences: Vec<usize> = window.clone().collect();
            self.kept(desk, STATEMENTS, (article, statement), &sentences, vote)
        });
        answers.collect::<Option<Vec<Answer>>>().map(over_windows)
    }

    /// Whether verdicts of this kind are believed: every reading gets nearly all controls of the other kind right. A
    /// model that finds nothing anywhere must find what is stated word for word; one that finds everything must miss
    /// what is not there.
    fn is_attentive(&self, desk: &Desk<'a>, controls: &[&Question], is_told: bool) -> bool {
        let otherwise: Vec<&&Question> =
            controls.iter().filter(|one| (one.verdict != Verdict::Omitted) != is_told).collect();
        let errs = |question: &&&Question, vote| {
            let answer = self.vote(desk, question.article, &question.statement, vote);
            answer.is_none_or(|answer| (answer.verdict != Verdict::Omitted) == is_told)
        };
        let slips = |vote: usize| otherwise.iter().filter(|question| errs(question, vote)).count();
        (is_told || !otherwise.is_empty())
            && (0..self.options.votes).all(|vote| slips(vote) <= otherwise.len() / CONTROLS_FOR_ONE_SLIP)
    }

    /// Whether verdicts of this kind on an article are believed: in every window, every reading misses what is nowhere,
    /// or finds what is there. This catches an article that gives the model orders, whatever it does with the others.
    fn is_read(&self, desk: &Desk<'a>, article: usize, is_told: bool) -> bool {
        let Some(numbered) = self.articles.get(article) else { return false };
        let is_right = |window: &Range<usize>, vote| {
            let sentences: Vec<usize> = window.clone().collect();
            let Some(statement) = (if is_told { Some(nowhere()) } else { own(numbered, window) }) else { return true };
            let answer = self.kept(desk, STATEMENTS, (article, statement), &sentences, vote);
            answer.is_some_and(|answer| (answer.verdict == Verdict::Omitted) == is_told)
        };
        numbered.windows.iter().all(|window| (0..self.options.votes).all(|vote| is_right(window, vote)))
    }

    /// The result of reading the nearest passages alone: still nothing, or no agreement.
    fn believed_alone(&self, desk: &Desk<'a>, question: &Question) -> Option<Belief> {
        let Some((_, sentences)) = self.nearest(question) else {
            return Some(Belief::Held { verdict: Verdict::Omitted, sentences: Vec::new() });
        };
        let of = (question.article, question.statement.as_str());
        let answer = self.kept(desk, PASSAGES, of, &sentences, 0)?;
        Some(match answer.verdict {
            Verdict::Omitted => Belief::Held { verdict: Verdict::Omitted, sentences: Vec::new() },
            _ => Belief::Refused(Refusal::Disagree),
        })
    }

    fn kept(
        &self,
        desk: &Desk<'a>,
        prompt: Prompt,
        (article, statement): (usize, &str),
        sentences: &[usize],
        vote: usize,
    ) -> Option<Answer> {
        let words = sentences_in_words(&self.articles[article], sentences);
        let key = key(&self.model(&desk.readings)?, prompt, &words, statement, vote);
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
            self.read(&mut desk, STATEMENTS, &self.whole(questions, &asked));
        }
        let controls: Vec<&Question> = controls.into_iter().map(|one| &questions[one]).collect();
        let trusted = [false, true].map(|is_told| self.is_attentive(&desk, &controls, is_told));
        let articles = 0..self.articles.len();
        let read: Vec<[bool; 2]> =
            articles.map(|article| [false, true].map(|is_told| self.is_read(&desk, article, is_told))).collect();
        let is_trusted = |question: &Question, verdict| {
            let kind = usize::from(verdict != Verdict::Omitted);
            question.sure || trusted[kind] && read.get(question.article).is_some_and(|read| read[kind])
        };
        let beliefs: Vec<(usize, Option<Belief>)> =
            wanted.into_iter().map(|one| (one, self.believed(&desk, &questions[one]))).collect();
        let is_again = |one: usize, belief: &Option<Belief>| {
            *belief == Some(Belief::Doubtful) && is_trusted(&questions[one], Verdict::Omitted)
        };
        let again: Vec<usize> =
            beliefs.iter().filter(|(one, belief)| is_again(*one, belief)).map(|(one, _)| *one).collect();
        self.read(&mut desk, PASSAGES, &self.alone(questions, &again));
        let mut opinions = vec![None; questions.len()];
        for (number, belief) in beliefs {
            let question = &questions[number];
            let belief = match belief {
                Some(Belief::Doubtful) if !is_trusted(question, Verdict::Omitted) => Some(INATTENTIVE),
                Some(Belief::Doubtful) => self.believed_alone(&desk, question),
                Some(Belief::Held { verdict, .. }) if !is_trusted(question, verdict) => Some(INATTENTIVE),
                other => other,
            };
            opinions[number] = self.opinion(&mut desk, question, belief);
        }
        opinions
    }

    fn pairs(&self, near: &dyn Fn() -> Vec<StatementPair>) -> Vec<Option<Adviser>> {
        let articles: Vec<&str> = self.articles.iter().map(|article| article.id.as_str()).collect();
        join(&mut self.desk.borrow_mut(), &self.options, &articles, &near())
    }
}

/// The combined readings of an article's windows: what one window has, the article has.
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
