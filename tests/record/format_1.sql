-- A record of format 1, as it was written before there was full-text search.
PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE migration (
	number INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (number)
);
CREATE TABLE article (
	id TEXT NOT NULL, 
	address TEXT NOT NULL, 
	title TEXT, 
	publisher TEXT, 
	author TEXT, 
	published TEXT, 
	language TEXT, 
	status TEXT NOT NULL, 
	reason TEXT, 
	reader TEXT NOT NULL, 
	pending BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE block (
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	member TEXT NOT NULL, 
	PRIMARY KEY (kind, "key", member)
)
 WITHOUT ROWID;
CREATE TABLE gone (
	member TEXT NOT NULL, 
	PRIMARY KEY (member)
);
CREATE TABLE origin (
	id TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE known_actor (
	id TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE thread (
	id TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE disagreement (
	id TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	confidence FLOAT NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE tie (
	id TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	state TEXT NOT NULL, 
	entries INTEGER NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE judgement (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	verdict TEXT, 
	"by" TEXT NOT NULL, 
	at TEXT NOT NULL, 
	note TEXT, 
	undone TEXT, 
	PRIMARY KEY (id)
);
CREATE TABLE article_address (
	article TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	address TEXT NOT NULL, 
	PRIMARY KEY (article, position), 
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE
);
CREATE TABLE reading (
	article TEXT NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE
);
CREATE TABLE read_actor (
	id TEXT NOT NULL, 
	article TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE
);
CREATE TABLE entry (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	article TEXT NOT NULL, 
	type TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	earliest TEXT, 
	latest TEXT, 
	first_day TEXT NOT NULL, 
	last_day TEXT NOT NULL, 
	certainty TEXT, 
	words TEXT NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE
);
CREATE TABLE origin_article (
	article TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(origin) REFERENCES origin (id) ON DELETE CASCADE
);
CREATE TABLE known_actor_name (
	actor TEXT NOT NULL, 
	name TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	PRIMARY KEY (actor, name), 
	FOREIGN KEY(actor) REFERENCES known_actor (id) ON DELETE CASCADE
);
CREATE TABLE known_actor_member (
	member TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	PRIMARY KEY (member), 
	FOREIGN KEY(actor) REFERENCES known_actor (id) ON DELETE CASCADE
);
CREATE TABLE thread_entry (
	thread TEXT NOT NULL, 
	entry TEXT NOT NULL, 
	PRIMARY KEY (thread, entry), 
	FOREIGN KEY(thread) REFERENCES thread (id) ON DELETE CASCADE
);
CREATE TABLE disagreement_entry (
	disagreement TEXT NOT NULL, 
	entry TEXT NOT NULL, 
	PRIMARY KEY (disagreement, entry), 
	FOREIGN KEY(disagreement) REFERENCES disagreement (id) ON DELETE CASCADE
);
CREATE TABLE disagreement_actor (
	disagreement TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	PRIMARY KEY (disagreement, actor), 
	FOREIGN KEY(disagreement) REFERENCES disagreement (id) ON DELETE CASCADE
);
CREATE TABLE judgement_subject (
	judgement TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	subject TEXT NOT NULL, 
	PRIMARY KEY (judgement, position), 
	FOREIGN KEY(judgement) REFERENCES judgement (id) ON DELETE CASCADE
);
CREATE TABLE entry_actor (
	entry TEXT NOT NULL, 
	part TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	PRIMARY KEY (entry, part, actor), 
	FOREIGN KEY(entry) REFERENCES entry (id) ON DELETE CASCADE
);
CREATE INDEX article_by_day ON article (published, id);
CREATE INDEX article_by_pending ON article (pending);
CREATE INDEX block_by_member ON block (member, kind, "key");
CREATE INDEX origin_by_owner ON origin (owner);
CREATE INDEX known_actor_by_owner ON known_actor (owner);
CREATE INDEX known_actor_by_articles ON known_actor (articles, id);
CREATE INDEX thread_by_owner ON thread (owner);
CREATE INDEX thread_by_kind ON thread (kind);
CREATE INDEX disagreement_by_owner ON disagreement (owner);
CREATE INDEX tie_by_entries ON tie (entries);
CREATE INDEX tie_by_owner ON tie (owner);
CREATE INDEX tie_by_other ON tie (other);
CREATE INDEX tie_by_pair ON tie (one, other);
CREATE INDEX read_actor_by_article ON read_actor (article);
CREATE INDEX entry_by_article ON entry (article);
CREATE INDEX entry_by_day ON entry (first_day, id);
CREATE INDEX entry_by_kind ON entry (kind, first_day, id);
CREATE INDEX origin_article_by_origin ON origin_article (origin);
CREATE INDEX known_actor_name_by_folded ON known_actor_name (folded);
CREATE INDEX known_actor_member_by_actor ON known_actor_member (actor, member);
CREATE INDEX thread_entry_by_entry ON thread_entry (entry);
CREATE INDEX disagreement_entry_by_entry ON disagreement_entry (entry);
CREATE INDEX disagreement_actor_by_actor ON disagreement_actor (actor);
CREATE INDEX judgement_subject_by_subject ON judgement_subject (subject);
CREATE INDEX entry_actor_by_actor ON entry_actor (actor, part, entry);
INSERT INTO "article" VALUES('one','one.txt','A bridge for Northport','The Gazette','B. Line','2031-03-15','en','read',NULL,'reader 1',1);
INSERT INTO "article_address" VALUES('one',0,'one.txt');
INSERT INTO "entry" VALUES('one-event','event','one','SUPPORT',0,46,'2031-03-10','2031-03-10','2031-03-10','2031-03-10','asserted','Ada Birch praised the Harbour Union on Monday.','{"id":"one-event","type":"SUPPORT","mode":null,"context":null,"sources":["one-birch"],"targets":["one-union"],"trigger":{"start":10,"end":17},"evidence":{"start":0,"end":46},"date":{"earliest":"2031-03-10","latest":"2031-03-10","text":"on Monday"},"status":"occurred","certainty":"asserted","intensity":4.0}');
INSERT INTO "entry" VALUES('one-statement','statement','one','direct',47,94,NULL,NULL,'2031-03-15','2031-03-15','asserted','"We will build the bridge together," Birch said','{"id":"one-statement","kind":"direct","speaker":{"start":84,"end":89,"actor":"one-birch"},"cue":{"start":90,"end":94},"content":[{"start":47,"end":83}],"about":["one-union"],"stance":{"one-union":0.5},"certainty":"asserted","date":null}');
INSERT INTO "entry" VALUES('one-claim','claim','one','affirmed',135,198,NULL,NULL,'2031-03-15','2031-03-15','reported','The Union claimed that the bridge will cost 40 million dollars.','{"id":"one-claim","evidence":{"start":135,"end":198},"subject":null,"about":{"start":158,"end":178},"quantity":"one-figure","claimant":"one-union","via":[],"statement":null,"polarity":"affirmed","certainty":"reported","date":null}');
INSERT INTO "entry" VALUES('one-prediction','prediction','one','pledge',47,83,NULL,'2035-12-31','2031-03-15','2031-03-15',NULL,'"We will build the bridge together,"','{"id":"one-prediction","evidence":{"start":47,"end":83},"statement":"one-statement","forecaster":"one-birch","about":["one-union"],"kind":"pledge","horizon":{"earliest":null,"latest":"2035-12-31","text":"by 2035"},"likelihood":null,"marker":{"start":51,"end":61}}');
INSERT INTO "entry" VALUES('one-figure','quantity','one','USD',179,197,NULL,NULL,'2031-03-15','2031-03-15',NULL,'40 million dollars','{"id":"one-figure","start":179,"end":197,"value":40000000.0,"low":40000000.0,"high":40000000.0,"unit":"USD","bound":"exact","measures":null}');
INSERT INTO "entry_actor" VALUES('one-event','source','one-birch');
INSERT INTO "entry_actor" VALUES('one-event','target','one-union');
INSERT INTO "entry_actor" VALUES('one-statement','speaker','one-birch');
INSERT INTO "entry_actor" VALUES('one-statement','about','one-union');
INSERT INTO "entry_actor" VALUES('one-claim','claimant','one-union');
INSERT INTO "entry_actor" VALUES('one-prediction','forecaster','one-birch');
INSERT INTO "entry_actor" VALUES('one-prediction','about','one-union');
INSERT INTO "migration" VALUES(1,'articles, readings, what was woven, judgements');
INSERT INTO "read_actor" VALUES('one-birch','one','Ada Birch','person','{"id":"one-birch","name":"Ada Birch","kind":"person","roles":[],"mentions":[{"start":0,"end":9,"form":"name"}]}');
INSERT INTO "read_actor" VALUES('one-union','one','Harbour Union','organization','{"id":"one-union","name":"Harbour Union","kind":"organization","roles":[],"mentions":[{"start":22,"end":35,"form":"name"}]}');
INSERT INTO "reading" VALUES('one','{"schema":"detente.reading/1","reader":"reader 1","article":{"id":"one","address":"one.txt","title":"A bridge for Northport","publisher":"The Gazette","author":"B. Line","published":"2031-03-15","published_from":"test","language":"en","text":"Ada Birch praised the Harbour Union on Monday. \"We will build the bridge together,\" Birch said. YOU CAN SEE: ten bridges of the north. The Union claimed that the bridge will cost 40 million dollars.","furniture":[{"start":96,"end":134,"kind":"teaser"}]},"actors":[{"id":"one-birch","name":"Ada Birch","kind":"person","roles":[],"mentions":[{"start":0,"end":9,"form":"name"}]},{"id":"one-union","name":"Harbour Union","kind":"organization","roles":[],"mentions":[{"start":22,"end":35,"form":"name"}]}],"statements":[{"id":"one-statement","kind":"direct","speaker":{"start":84,"end":89,"actor":"one-birch"},"cue":{"start":90,"end":94},"content":[{"start":47,"end":83}],"about":["one-union"],"stance":{"one-union":0.5},"certainty":"asserted","date":null}],"events":[{"id":"one-event","type":"SUPPORT","mode":null,"context":null,"sources":["one-birch"],"targets":["one-union"],"trigger":{"start":10,"end":17},"evidence":{"start":0,"end":46},"date":{"earliest":"2031-03-10","latest":"2031-03-10","text":"on Monday"},"status":"occurred","certainty":"asserted","intensity":4.0}],"quantities":[{"id":"one-figure","start":179,"end":197,"value":40000000.0,"low":40000000.0,"high":40000000.0,"unit":"USD","bound":"exact","measures":null}],"claims":[{"id":"one-claim","evidence":{"start":135,"end":198},"subject":null,"about":{"start":158,"end":178},"quantity":"one-figure","claimant":"one-union","via":[],"statement":null,"polarity":"affirmed","certainty":"reported","date":null}],"predictions":[{"id":"one-prediction","evidence":{"start":47,"end":83},"statement":"one-statement","forecaster":"one-birch","about":["one-union"],"kind":"pledge","horizon":{"earliest":null,"latest":"2035-12-31","text":"by 2035"},"likelihood":null,"marker":{"start":51,"end":61}}]}');
COMMIT;
