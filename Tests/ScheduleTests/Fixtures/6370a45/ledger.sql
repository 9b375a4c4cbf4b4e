
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE FUNCTION public.event_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the history is never changed'; END $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.campaign (
    name text NOT NULL,
    origin text NOT NULL,
    title text NOT NULL,
    blackouts text NOT NULL
);

CREATE TABLE public.content (
    hash text NOT NULL,
    body text NOT NULL
);

CREATE TABLE public.entry (
    id text NOT NULL,
    campaign text NOT NULL,
    region text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    channel text NOT NULL,
    language text NOT NULL,
    account text NOT NULL,
    "position" bigint NOT NULL,
    due bigint NOT NULL,
    wake bigint NOT NULL,
    zone text NOT NULL,
    state text NOT NULL,
    cause text,
    hash text NOT NULL,
    sent_hash text,
    draft bigint NOT NULL,
    parent text,
    thread bigint,
    approved_by text,
    approved_at bigint,
    approved_hash text,
    approved_draft bigint,
    attempts bigint NOT NULL,
    key text,
    attempt text,
    attempt_at bigint,
    runner text,
    uncertain bigint,
    receipt text,
    remark text
);

CREATE TABLE public.event (
    number bigint NOT NULL,
    at bigint NOT NULL,
    entry text,
    campaign text,
    what text NOT NULL,
    who text NOT NULL,
    de text NOT NULL,
    en text NOT NULL
);

ALTER TABLE public.event ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.event_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pause (
    campaign text NOT NULL,
    at bigint NOT NULL,
    who text NOT NULL
);

CREATE TABLE public.picture (
    sha256 text NOT NULL,
    bytes bytea NOT NULL
);

CREATE TABLE public.version (
    number bigint NOT NULL
);

INSERT INTO public.campaign VALUES ('kurs', '/srv/litfass', 'Deutschkurs', '');
INSERT INTO public.campaign VALUES ('kette', '/srv/litfass', 'Was bringen Sie mit?', '');
INSERT INTO public.campaign VALUES ('fest', '/srv/litfass', 'Fest der Nachbarn', '2026-12-25 2026-12-26');

INSERT INTO public.content VALUES ('cd6a44ce4eec862998b40eb9bc6fcce1f52078ca806a59de5552097de60d0930', '{"account":"outbox","channel":"linkedin","destination":"","facets":[],"link":"https://integreat.app/augsburg/de","pictures":[],"tags":["#Integreat","#Fest"],"text":"Kommen Sie zum Fest der Nachbarn: integreat.app/augsburg/de\n\nhttps://integreat.app/augsburg/de\n\n#Integreat #Fest"}');
INSERT INTO public.content VALUES ('b8583c42f582fd5031975e12684fa6255601fde4ceffad2763d8ad40659db385', '{"account":"stadt","channel":"mastodon","destination":"mastodon http://127.0.0.1:8094","facets":[],"languageTag":"de","link":"https://integreat.app/augsburg/de","pictures":[],"tags":["#Integreat","#Fest"],"text":"Kommen Sie zum Fest der Nachbarn: integreat.app/augsburg/de\n\nhttps://integreat.app/augsburg/de\n\n#Integreat #Fest"}');
INSERT INTO public.content VALUES ('8f70cc3aec0f9bf91d5e95ac0cc4d531ecb76f0dd600b541cb495570ca1da23c', '{"account":"kanal","channel":"telegram","destination":"telegram http://127.0.0.1:8094 chat=@stadtaugsburg","facets":[],"link":"https://integreat.app/augsburg/de","pictures":[],"tags":["#Integreat","#Fest"],"text":"Kommen Sie zum Fest der Nachbarn: integreat.app/augsburg/de\n\nhttps://integreat.app/augsburg/de\n\n#Integreat #Fest"}');
INSERT INTO public.content VALUES ('8989b72fe62c452f5905456e23e9d57f1997240b480c0ce6fa2b7d5e50e21991', '{"account":"seite","channel":"facebook","destination":"facebook http://127.0.0.1:8094 page=123456789012345","facets":[],"link":"https://integreat.app/augsburg/de","pictures":[],"tags":["#Integreat","#Fest"],"text":"Kommen Sie zum Fest der Nachbarn: integreat.app/augsburg/de\n\nhttps://integreat.app/augsburg/de\n\n#Integreat #Fest"}');
INSERT INTO public.content VALUES ('f04fa7d2cb2f24226f3622f5d43662af8e7992df363123d0bdd2e736f8b393ec', '{"account":"himmel","channel":"bluesky","destination":"bluesky http://127.0.0.1:8094 handle=augsburg.bsky.example","facets":[{"from":61,"link":"https://integreat.app/augsburg/de","to":86},{"from":88,"tag":"Integreat","to":98},{"from":99,"tag":"Fest","to":104}],"languageTag":"de","link":"https://integreat.app/augsburg/de","pictures":[],"tags":["#Integreat","#Fest"],"text":"Kommen Sie zum Fest der Nachbarn: integreat.app/augsburg/de\n\nintegreat.app/augsburg/de\n\n#Integreat #Fest"}');
INSERT INTO public.content VALUES ('0985bdf6e54b3b4a9e6dfd832eb41e2526ab653fb929065dace0e7940d0ceeec', '{"account":"outbox","channel":"reminder","destination":"","facets":[],"pictures":[],"tags":[],"text":"“Fest der Nachbarn”, Stadt Augsburg: please order the printed matter by 2026-12-10. What to order: /srv/litfass/Output/fest/augsburg/order.html"}');
INSERT INTO public.content VALUES ('3fd1b64e605d32b79152191f36311f5e620053350dae2006c182163187865d3d', '{"account":"outbox","channel":"reminder","destination":"","facets":[],"pictures":[],"tags":[],"text":"“Fest der Nachbarn”, Stadt Augsburg: the posters hang from 2026-12-01 to 2026-12-31. Please have them hung up."}');
INSERT INTO public.content VALUES ('366be9eaa4edc8bca17680c1abebfa474e66c77435c2f93615817746985fddeb', '{"account":"","channel":"build","destination":"","facets":[],"pictures":[],"tags":[],"text":"Fest der Nachbarn"}');
INSERT INTO public.content VALUES ('7fdfe5c26a0203b511ecf68e2fb640e20a7d75802c8e1da5b9db4ee646d889f0', '{"account":"outbox","channel":"reminder","destination":"","facets":[],"pictures":[],"tags":[],"text":"“Deutschkurs”, Stadt Augsburg: the posters hang from 2026-12-01 to 2026-12-31. Please have them hung up."}');
INSERT INTO public.content VALUES ('392ceeab2daf0fbbc2d2faaa6a0533e1fb600968aada69aa4930378668226841', '{"account":"stadt","channel":"mastodon","destination":"mastodon http://127.0.0.1:8094","facets":[],"languageTag":"de","link":"https://integreat.app/augsburg/de","pictures":[],"tags":["#Integreat"],"text":"Was bringen Sie mit? integreat.app/augsburg/de\n\nEnglish · ⁨العربية⁩ ↓\n\nhttps://integreat.app/augsburg/de\n\n#Integreat"}');
INSERT INTO public.content VALUES ('3163ed7c220239a4839c214def83de209a20bb63a9798299940e73b3934932ac', '{"account":"stadt","channel":"mastodon","destination":"mastodon http://127.0.0.1:8094","facets":[],"languageTag":"en","link":"https://integreat.app/augsburg/en","pictures":[],"tags":["#Integreat"],"text":"What do you bring along? integreat.app/augsburg/en\n\nhttps://integreat.app/augsburg/en\n\n#Integreat"}');
INSERT INTO public.content VALUES ('85334705a340951e71dda1c3975e66c6f87e1db341e0557477d1f6659f221cb0', '{"account":"stadt","channel":"mastodon","destination":"mastodon http://127.0.0.1:8094","facets":[],"languageTag":"ar","link":"https://integreat.app/augsburg/ar","pictures":[],"tags":["#Integreat"],"text":"ماذا تحضرون معكم؟ ⁨integreat.app/augsburg/ar⁩\n\nhttps://integreat.app/augsburg/ar\n\n#Integreat"}');
INSERT INTO public.content VALUES ('4ed5ee86f691a5120120f5b1b62d3eb09c828ee5bdeaeb47ee7c1c8842c0d904', '{"account":"outbox","channel":"reminder","destination":"","facets":[],"pictures":[],"tags":[],"text":"“Was bringen Sie mit?”, Stadt Augsburg: the posters hang from 2026-12-01 to 2026-12-31. Please have them hung up."}');

INSERT INTO public.entry VALUES ('fh4jmd', 'fest', 'augsburg', 'post', 'dank', 'mastodon', 'de', 'stadt', 5, 1798102800, 1798102800, 'Europe/Berlin', 'planned', NULL, 'b8583c42f582fd5031975e12684fa6255601fde4ceffad2763d8ad40659db385', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('2q8pf8', 'fest', 'augsburg', 'reminder', 'order', '', '', 'outbox', 7, 1796803200, 1796803200, 'Europe/Berlin', 'planned', NULL, '0985bdf6e54b3b4a9e6dfd832eb41e2526ab653fb929065dace0e7940d0ceeec', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('e4svps', 'fest', 'augsburg', 'reminder', 'hang-up', '', '', 'outbox', 8, 1796112000, 1796112000, 'Europe/Berlin', 'planned', NULL, '3fd1b64e605d32b79152191f36311f5e620053350dae2006c182163187865d3d', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('6m4qwy', 'fest', '', 'build', 'print', '', '', '', 9, 1796716800, 1796716800, 'Europe/Berlin', 'planned', NULL, '366be9eaa4edc8bca17680c1abebfa474e66c77435c2f93615817746985fddeb', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('wxvqrz', 'kurs', 'augsburg', 'post', 'platz', 'mastodon', 'de', 'stadt', 1, 1796634000, 1796634000, 'Europe/Berlin', 'planned', NULL, 'b8583c42f582fd5031975e12684fa6255601fde4ceffad2763d8ad40659db385', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('pjxm8r', 'kurs', 'augsburg', 'reminder', 'hang-up', '', '', 'outbox', 2, 1796112000, 1796112000, 'Europe/Berlin', 'planned', NULL, '7fdfe5c26a0203b511ecf68e2fb640e20a7d75802c8e1da5b9db4ee646d889f0', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('3yhdma', 'kette', 'augsburg', 'reminder', 'hang-up', '', '', 'outbox', 3, 1796112000, 1796112000, 'Europe/Berlin', 'planned', NULL, '4ed5ee86f691a5120120f5b1b62d3eb09c828ee5bdeaeb47ee7c1c8842c0d904', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('w3xwsr', 'kette', 'augsburg', 'post', 'frage', 'mastodon', 'de', 'stadt', 0, 1797757200, 1797757200, 'Europe/Berlin', 'approved', NULL, '392ceeab2daf0fbbc2d2faaa6a0533e1fb600968aada69aa4930378668226841', NULL, 0, NULL, 0, 'A. Amsel', 1796029500, '392ceeab2daf0fbbc2d2faaa6a0533e1fb600968aada69aa4930378668226841', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('3rn43n', 'kette', 'augsburg', 'post', 'frage', 'mastodon', 'en', 'stadt', 1, 1797757200, 1797757200, 'Europe/Berlin', 'approved', NULL, '3163ed7c220239a4839c214def83de209a20bb63a9798299940e73b3934932ac', NULL, 0, 'w3xwsr', 1, 'A. Amsel', 1796029500, '3163ed7c220239a4839c214def83de209a20bb63a9798299940e73b3934932ac', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('7kwhq9', 'kette', 'augsburg', 'post', 'frage', 'mastodon', 'ar', 'stadt', 2, 1797757200, 1797757200, 'Europe/Berlin', 'approved', NULL, '85334705a340951e71dda1c3975e66c6f87e1db341e0557477d1f6659f221cb0', NULL, 1, '3rn43n', 2, 'A. Amsel', 1796029500, '85334705a340951e71dda1c3975e66c6f87e1db341e0557477d1f6659f221cb0', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('r80yb4', 'fest', 'augsburg', 'post', 'dank', 'telegram', 'de', 'kanal', 6, 1798102800, 1798102800, 'Europe/Berlin', 'cancelled', 'person', '8f70cc3aec0f9bf91d5e95ac0cc4d531ecb76f0dd600b541cb495570ca1da23c', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('gcfkdf', 'kurs', 'augsburg', 'post', 'beginn', 'mastodon', 'de', 'stadt', 0, 1796461200, 1796461200, 'Europe/Berlin', 'approved', NULL, 'b8583c42f582fd5031975e12684fa6255601fde4ceffad2763d8ad40659db385', NULL, 0, NULL, NULL, 'A. Amsel', 1796029620, 'b8583c42f582fd5031975e12684fa6255601fde4ceffad2763d8ad40659db385', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.entry VALUES ('2f54wb', 'fest', 'augsburg', 'post', 'gruss', 'linkedin', 'de', 'outbox', 0, 1796115600, 1796115600, 'Europe/Berlin', 'sent', NULL, 'cd6a44ce4eec862998b40eb9bc6fcce1f52078ca806a59de5552097de60d0930', 'cd6a44ce4eec862998b40eb9bc6fcce1f52078ca806a59de5552097de60d0930', 0, NULL, NULL, 'A. Amsel', 1796029500, 'cd6a44ce4eec862998b40eb9bc6fcce1f52078ca806a59de5552097de60d0930', 0, 1, 'w8dkxxjrvx3ekw75qfgwpxd1dj', 'amt:13986:6dtdgj:1', 1796115600, 'amt:13986:6dtdgj', NULL, '{"details":{"folder":"/srv/litfass/home/outbox/2026-12-01-gruss-augsburg-de-linkedin-7cb314af054a2e80","title":"gruss · augsburg · de · linkedin · 2026-12-01 10:00"},"id":"2026-12-01-gruss-augsburg-de-linkedin-7cb314af054a2e80"}', NULL);
INSERT INTO public.entry VALUES ('337e34', 'fest', 'augsburg', 'post', 'gruss', 'mastodon', 'de', 'stadt', 1, 1796115600, 1796115600, 'Europe/Berlin', 'sent', NULL, 'b8583c42f582fd5031975e12684fa6255601fde4ceffad2763d8ad40659db385', 'b8583c42f582fd5031975e12684fa6255601fde4ceffad2763d8ad40659db385', 0, NULL, NULL, 'A. Amsel', 1796029500, 'b8583c42f582fd5031975e12684fa6255601fde4ceffad2763d8ad40659db385', 0, 1, 'wtqpskpv71fqa23f6q8k1paz9e', 'amt:13986:6dtdgj:2', 1796115600, 'amt:13986:6dtdgj', NULL, '{"details":{},"id":"115000000000000002","url":"http://127.0.0.1:8094/@stadt/115000000000000002"}', NULL);
INSERT INTO public.entry VALUES ('68favs', 'fest', 'augsburg', 'post', 'gruss', 'telegram', 'de', 'kanal', 2, 1796115600, 1796115600, 'Europe/Berlin', 'unconfirmed', NULL, '8f70cc3aec0f9bf91d5e95ac0cc4d531ecb76f0dd600b541cb495570ca1da23c', NULL, 0, NULL, NULL, 'A. Amsel', 1796029500, '8f70cc3aec0f9bf91d5e95ac0cc4d531ecb76f0dd600b541cb495570ca1da23c', 0, 1, 'sznz6p6gpxxg73k1dggz8x27we', 'amt:13986:6dtdgj:3', 1796115600, 'amt:13986:6dtdgj', 1796115600, NULL, '{"de":"Die Verbindung zu 127.0.0.1 brach ab, bevor die Antwort da war (curl 52). Bitte nachsehen: confirm, wenn es draußen ist, sonst retry.","en":"The connection to 127.0.0.1 broke before the answer was there (curl 52). Please look: confirm if it is out, else retry."}');
INSERT INTO public.entry VALUES ('3xrn60', 'fest', 'augsburg', 'post', 'gruss', 'facebook', 'de', 'seite', 3, 1796115600, 1796115600, 'Europe/Berlin', 'failed', NULL, '8989b72fe62c452f5905456e23e9d57f1997240b480c0ce6fa2b7d5e50e21991', NULL, 0, NULL, NULL, 'A. Amsel', 1796029500, '8989b72fe62c452f5905456e23e9d57f1997240b480c0ce6fa2b7d5e50e21991', 0, 1, 'apb789f4dhf26njqssj921j94z', 'amt:13986:6dtdgj:4', 1796115600, 'amt:13986:6dtdgj', NULL, NULL, '{"de":"127.0.0.1 nimmt den Zugang nicht an: “Error validating access token”. Bitte erneuern Sie den Zugangsschlüssel (docs/accounts.md) und prüfen Sie ihn: litfass account test seite","en":"127.0.0.1 does not accept the token: “Error validating access token”. Please renew it (docs/accounts.md) and check it: litfass account test seite"}');
INSERT INTO public.entry VALUES ('2hdpf9', 'fest', 'augsburg', 'post', 'gruss', 'bluesky', 'de', 'himmel', 4, 1796115600, 1796115600, 'Europe/Berlin', 'sending', NULL, 'f04fa7d2cb2f24226f3622f5d43662af8e7992df363123d0bdd2e736f8b393ec', NULL, 0, NULL, NULL, 'A. Amsel', 1796029500, 'f04fa7d2cb2f24226f3622f5d43662af8e7992df363123d0bdd2e736f8b393ec', 0, 1, 'man2kf51tqyw3x0tfy39pqk55z', 'amt:13986:6dtdgj:5', 1796115600, 'amt:13986:6dtdgj', NULL, NULL, NULL);

INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (1, 1796029200, '2f54wb', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (2, 1796029200, '337e34', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (3, 1796029200, '68favs', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (4, 1796029200, '3xrn60', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (5, 1796029200, '2hdpf9', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (6, 1796029200, 'fh4jmd', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (7, 1796029200, 'r80yb4', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (8, 1796029200, '2q8pf8', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (9, 1796029200, 'e4svps', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (10, 1796029200, '6m4qwy', 'fest', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (11, 1796029200, 'gcfkdf', 'kurs', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (12, 1796029200, 'wxvqrz', 'kurs', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (13, 1796029200, 'pjxm8r', 'kurs', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (14, 1796029200, 'w3xwsr', 'kette', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (15, 1796029200, '3rn43n', 'kette', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (16, 1796029200, '7kwhq9', 'kette', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (17, 1796029200, '3yhdma', 'kette', 'planned', 'amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (18, 1796029500, '2f54wb', NULL, 'approved', 'A. Amsel', 'Inhalt cd6a44ce4eec', 'content cd6a44ce4eec');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (19, 1796029500, '337e34', NULL, 'approved', 'A. Amsel', 'Inhalt b8583c42f582', 'content b8583c42f582');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (20, 1796029500, '68favs', NULL, 'approved', 'A. Amsel', 'Inhalt 8f70cc3aec0f', 'content 8f70cc3aec0f');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (21, 1796029500, '3xrn60', NULL, 'approved', 'A. Amsel', 'Inhalt 8989b72fe62c', 'content 8989b72fe62c');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (22, 1796029500, '2hdpf9', NULL, 'approved', 'A. Amsel', 'Inhalt f04fa7d2cb2f', 'content f04fa7d2cb2f');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (23, 1796029500, 'w3xwsr', NULL, 'approved', 'A. Amsel', 'Inhalt 392ceeab2daf', 'content 392ceeab2daf');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (24, 1796029500, '3rn43n', NULL, 'approved', 'A. Amsel', 'Inhalt 3163ed7c2202', 'content 3163ed7c2202');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (25, 1796029500, '7kwhq9', NULL, 'approved', 'A. Amsel', 'Inhalt 85334705a340, ungeprüfter Entwurf (ar) ausdrücklich erlaubt', 'content 85334705a340, unread draft (ar) allowed by name');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (26, 1796029560, 'r80yb4', NULL, 'cancelled', 'A. Amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (27, 1796029620, 'gcfkdf', NULL, 'approved', 'A. Amsel', 'Inhalt b8583c42f582', 'content b8583c42f582');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (28, 1796029680, NULL, 'kurs', 'paused', 'A. Amsel', '', '');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (29, 1796115600, '2f54wb', NULL, 'sending', 'amt:13986:6dtdgj', 'Versuch 1', 'attempt 1');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (30, 1796115600, '2f54wb', NULL, 'sent', 'amt:13986:6dtdgj', '2026-12-01-gruss-augsburg-de-linkedin-7cb314af054a2e80', '2026-12-01-gruss-augsburg-de-linkedin-7cb314af054a2e80');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (31, 1796115600, '337e34', NULL, 'sending', 'amt:13986:6dtdgj', 'Versuch 1', 'attempt 1');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (32, 1796115600, '337e34', NULL, 'sent', 'amt:13986:6dtdgj', 'http://127.0.0.1:8094/@stadt/115000000000000002', 'http://127.0.0.1:8094/@stadt/115000000000000002');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (33, 1796115600, '68favs', NULL, 'sending', 'amt:13986:6dtdgj', 'Versuch 1', 'attempt 1');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (34, 1796115600, '68favs', NULL, 'unconfirmed', 'amt:13986:6dtdgj', 'Die Verbindung zu 127.0.0.1 brach ab, bevor die Antwort da war (curl 52). Bitte nachsehen: confirm, wenn es draußen ist, sonst retry.', 'The connection to 127.0.0.1 broke before the answer was there (curl 52). Please look: confirm if it is out, else retry.');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (35, 1796115600, '3xrn60', NULL, 'sending', 'amt:13986:6dtdgj', 'Versuch 1', 'attempt 1');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (36, 1796115600, '3xrn60', NULL, 'failed', 'amt:13986:6dtdgj', '127.0.0.1 nimmt den Zugang nicht an: “Error validating access token”. Bitte erneuern Sie den Zugangsschlüssel (docs/accounts.md) und prüfen Sie ihn: litfass account test seite', '127.0.0.1 does not accept the token: “Error validating access token”. Please renew it (docs/accounts.md) and check it: litfass account test seite');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES (37, 1796115600, '2hdpf9', NULL, 'sending', 'amt:13986:6dtdgj', 'Versuch 1', 'attempt 1');

INSERT INTO public.pause VALUES ('kurs', 1796029680, 'A. Amsel');

INSERT INTO public.version VALUES (2);

SELECT pg_catalog.setval('public.event_number_seq', 37, true);

ALTER TABLE ONLY public.campaign
    ADD CONSTRAINT campaign_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.content
    ADD CONSTRAINT content_pkey PRIMARY KEY (hash);

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_campaign_region_kind_name_channel_language_key UNIQUE (campaign, region, kind, name, channel, language);

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.pause
    ADD CONSTRAINT pause_pkey PRIMARY KEY (campaign);

ALTER TABLE ONLY public.picture
    ADD CONSTRAINT picture_pkey PRIMARY KEY (sha256);

CREATE INDEX entry_due ON public.entry USING btree (kind, state, wake, "position");

CREATE INDEX event_entry ON public.event USING btree (entry, number);

CREATE TRIGGER event_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION public.event_stays();

