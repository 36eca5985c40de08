// The whole job in the fewest lines that do it, one thread: fetch pipelined, parse with GMime, keep in SQLite in
// groups of fifty, answer each mail by SMTP pipelined, flag it on the server. It keeps text and attachments but no
// raw mail, judges nothing and survives no crash in between: a yardstick, not a mail desk.
// usage: e2e_prototype IMAP_PORT USER PASSWORD CA_FILE|- SMTP_PORT DATABASE
// prints: mails, attachments, seconds from the start to the last answer
#define _GNU_SOURCE
#include <gmime/gmime.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wire.h"

enum { GROUP = 50 };

struct letter {
    sqlite3_int64 id;
    long uid;
    char *to;
    char *subject;
    char *in_reply_to;
};

static struct wire imap, smtp;
static sqlite3 *database;
static sqlite3_stmt *insert_mail, *insert_part, *mark_answered;
static struct letter group[GROUP];
static int grouped;
static long attachments;

static void sql(const char *text) {
    if (sqlite3_exec(database, text, NULL, NULL, NULL) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", text, sqlite3_errmsg(database));
        exit(1);
    }
}

static sqlite3_stmt *prepare(const char *text) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(database, text, -1, &statement, NULL) != SQLITE_OK) die(text);
    return statement;
}

static void run(sqlite3_stmt *statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) {
        fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(database));
        exit(1);
    }
    sqlite3_reset(statement);
}

static void open_database(const char *path) {
    remove(path);
    if (sqlite3_open(path, &database) != SQLITE_OK) die(path);
    sql("PRAGMA journal_mode = WAL");
    sql("PRAGMA synchronous = FULL");
    sql("CREATE TABLE mail (id INTEGER PRIMARY KEY, uid INTEGER UNIQUE, message_id TEXT, sender TEXT,"
        " subject TEXT, sent INTEGER, body TEXT, answered INTEGER DEFAULT 0)");
    sql("CREATE TABLE part (mail INTEGER REFERENCES mail, name TEXT, content BLOB)");
    insert_mail = prepare(
        "INSERT INTO mail (uid, message_id, sender, subject, sent, body) VALUES (?, ?, ?, ?, ?, ?)");
    insert_part = prepare("INSERT INTO part VALUES (?, ?, ?)");
    mark_answered = prepare("UPDATE mail SET answered = 1 WHERE id = ?");
}

struct reading {
    GString *text;
    sqlite3_int64 mail;
};

static void read_text(GMimeObject *parent, GMimeObject *part, gpointer data) {
    (void)parent;
    struct reading *reading = data;
    if (!GMIME_IS_TEXT_PART(part)) return;
    char *text = g_mime_text_part_get_text((GMimeTextPart *)part);
    if (text && reading->text->len == 0) g_string_append(reading->text, text);
    g_free(text);
}

static void read_attachment(GMimeObject *parent, GMimeObject *part, gpointer data) {
    (void)parent;
    struct reading *reading = data;
    if (!GMIME_IS_PART(part) || GMIME_IS_TEXT_PART(part)) return;
    const char *name = g_mime_part_get_filename((GMimePart *)part);
    GMimeStream *decoded = g_mime_stream_mem_new();
    GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)part);
    if (content) g_mime_data_wrapper_write_to_stream(content, decoded);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array((GMimeStreamMem *)decoded);
    sqlite3_bind_int64(insert_part, 1, reading->mail);
    sqlite3_bind_text(insert_part, 2, name, -1, SQLITE_TRANSIENT);
    sqlite3_bind_blob(insert_part, 3, bytes->data, (int)bytes->len, SQLITE_STATIC);
    run(insert_part);
    g_object_unref(decoded);
    attachments++;
}

static const char *sender_of(GMimeMessage *message) {
    InternetAddressList *from = g_mime_message_get_from(message);
    InternetAddress *first = from && internet_address_list_length(from) > 0
        ? internet_address_list_get_address(from, 0) : NULL;
    return first && INTERNET_ADDRESS_IS_MAILBOX(first)
        ? internet_address_mailbox_get_addr((InternetAddressMailbox *)first) : NULL;
}

static void file_mail(long uid, const char *bytes, size_t size) {
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, size);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    struct reading reading = {.text = g_string_new(NULL)};
    g_mime_message_foreach(message, read_text, &reading);
    const char *sender = sender_of(message), *subject = g_mime_message_get_subject(message);
    const char *message_id = g_mime_message_get_message_id(message);
    GDateTime *date = g_mime_message_get_date(message);
    sqlite3_bind_int64(insert_mail, 1, uid);
    sqlite3_bind_text(insert_mail, 2, message_id, -1, SQLITE_STATIC);
    sqlite3_bind_text(insert_mail, 3, sender, -1, SQLITE_STATIC);
    sqlite3_bind_text(insert_mail, 4, subject, -1, SQLITE_STATIC);
    sqlite3_bind_int64(insert_mail, 5, date ? g_date_time_to_unix(date) : 0);
    sqlite3_bind_text(insert_mail, 6, reading.text->str, (int)reading.text->len, SQLITE_STATIC);
    run(insert_mail);
    reading.mail = sqlite3_last_insert_rowid(database);
    g_mime_message_foreach(message, read_attachment, &reading);
    if (sender) {
        group[grouped++] = (struct letter){
            .id = reading.mail, .uid = uid, .to = strdup(sender),
            .subject = g_mime_utils_header_encode_text(NULL, subject ? subject : "", "utf-8"),
            .in_reply_to = strdup(message_id ? message_id : "")};
    }
    g_string_free(reading.text, TRUE);
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
}

static void expect_reply(char first) {
    size_t length;
    char *line;
    do line = wire_line(&smtp, &length);
    while (line[3] == '-');
    if (line[0] != first) die(line);
}

static void say_envelope(const struct letter *letter) {
    wire_say(&smtp, "MAIL FROM:<desk@heed.example>\r\nRCPT TO:<%s>\r\nDATA\r\n", letter->to);
}

// One round trip a letter: the text of one and the envelope of the next leave in one write.
static void answer(void) {
    static const char body[] =
        "5oKo55qE5p2l5L+h5bey5pS25Yiw77yM57yW5Y+36KeB5qCH6aKY44CC5oiR5Lus5Lya5Zyo5LqU\r\n"
        "5Liq5bel5L2c5pel5YaF562U5aSN44CC\r\n";
    say_envelope(&group[0]);
    for (int index = 0; index < grouped; index++) {
        struct letter *letter = &group[index];
        expect_reply('2');
        expect_reply('2');
        expect_reply('3');
        char *next = NULL;
        if (index + 1 < grouped
            && asprintf(&next, "MAIL FROM:<desk@heed.example>\r\nRCPT TO:<%s>\r\nDATA\r\n", group[index + 1].to) < 0)
            die("asprintf");
        wire_say(&smtp,
            "From: <desk@heed.example>\r\nTo: <%s>\r\nSubject: %s\r\nMessage-ID: <%lld@heed.example>\r\n"
            "In-Reply-To: <%s>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n%s.\r\n%s",
            letter->to, letter->subject, (long long)letter->id, letter->in_reply_to, body, next ? next : "");
        free(next);
        expect_reply('2');
    }
}

static void finish_group(void) {
    if (grouped == 0) return;
    sql("COMMIT");
    answer();
    sql("BEGIN");
    wire_say(&imap, "f UID STORE %ld", group[0].uid);
    for (int index = 0; index < grouped; index++) {
        if (index > 0) wire_say(&imap, ",%ld", group[index].uid);
        sqlite3_bind_int64(mark_answered, 1, group[index].id);
        run(mark_answered);
        free(group[index].to);
        g_free(group[index].subject);
        free(group[index].in_reply_to);
    }
    wire_say(&imap, " +FLAGS.SILENT (\\Seen)\r\n");
    grouped = 0;
}

static void log_in(char **arguments) {
    const char *ca_file = strcmp(arguments[4], "-") ? arguments[4] : NULL;
    wire_connect(&imap, atoi(arguments[1]), ca_file);
    wire_connect(&smtp, atoi(arguments[5]), NULL);
    wire_say(&imap, "1 LOGIN %s \"%s\"\r\n2 SELECT INBOX\r\n", arguments[2], arguments[3]);
    wire_say(&imap, "3 UID FETCH 1:* (UID INTERNALDATE RFC822.SIZE BODY.PEEK[])\r\n");
    expect_reply('2');
    wire_say(&smtp, "EHLO heed.example\r\n");
    expect_reply('2');
}

int main(int count, char **arguments) {
    if (count != 7) {
        fprintf(stderr, "usage: e2e_prototype IMAP_PORT USER PASSWORD CA_FILE|- SMTP_PORT DATABASE\n");
        return 64;
    }
    double start = seconds_now();
    g_mime_init();
    open_database(arguments[6]);
    log_in(arguments);
    sql("BEGIN");
    long mails = 0;
    for (;;) {
        size_t length;
        char *line = wire_line(&imap, &length);
        if (line[0] == '3') break;
        long size = literal_size(line, length);
        if (size < 0) continue;
        char *uid = memmem(line, length, "UID ", 4);
        long number = uid ? atol(uid + 4) : 0;
        file_mail(number, wire_bytes(&imap, size), size);
        mails++;
        if (grouped == GROUP) finish_group();
    }
    finish_group();
    sql("COMMIT");
    wire_say(&imap, "4 LOGOUT\r\n");
    wire_say(&smtp, "QUIT\r\n");
    expect_reply('2');
    printf("%ld %ld %.6f\n", mails, attachments, seconds_now() - start);
    sqlite3_close(database);
    return 0;
}
