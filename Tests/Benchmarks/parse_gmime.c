/* Reads every .eml file of a folder with GMime 3, doing what ParseBench does with heed's parser: subject and
 * sender decoded, each text part decoded to UTF-8, each other part unwrapped.
 * build: cc -O2 parse_gmime.c -o parse_gmime $(pkg-config --cflags --libs gmime-3.0)
 * usage: parse_gmime FOLDER [PASSES] */
#include <dirent.h>
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct mail {
    char *path;
    char *bytes;
    gsize length;
};

struct sum {
    size_t parts, text, attached, heads;
};

static int by_path(const void *left, const void *right) {
    return strcmp(((const struct mail *)left)->path, ((const struct mail *)right)->path);
}

static struct mail *load(const char *folder, size_t *count) {
    DIR *directory = opendir(folder);
    struct mail *all = NULL;
    struct dirent *entry;
    *count = 0;
    while (directory && (entry = readdir(directory))) {
        if (!g_str_has_suffix(entry->d_name, ".eml")) continue;
        all = g_realloc(all, (*count + 1) * sizeof *all);
        all[*count].path = g_build_filename(folder, entry->d_name, NULL);
        if (g_file_get_contents(all[*count].path, &all[*count].bytes, &all[*count].length, NULL)) ++*count;
    }
    if (directory) closedir(directory);
    if (all) qsort(all, *count, sizeof *all, by_path);
    return all;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

static void add_attachment(GMimePart *part, struct sum *sum) {
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GMimeStream *memory = g_mime_stream_mem_new();
    const char *name = g_mime_part_get_filename(part);
    if (content) g_mime_data_wrapper_write_to_stream(content, memory);
    sum->attached += g_mime_stream_mem_get_byte_array((GMimeStreamMem *)memory)->len;
    if (name) sum->heads += strlen(name);
    g_object_unref(memory);
}

static void add_part(GMimeObject *parent, GMimeObject *object, gpointer data) {
    struct sum *sum = data;
    (void)parent;
    if (!GMIME_IS_PART(object)) return;
    sum->parts++;
    if (GMIME_IS_TEXT_PART(object)) {
        char *text = g_mime_text_part_get_text((GMimeTextPart *)object);
        if (text) sum->text += strlen(text);
        g_free(text);
    } else {
        add_attachment((GMimePart *)object, sum);
    }
}

static void add_mail(const struct mail *mail, struct sum *sum) {
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(mail->bytes, mail->length);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    if (!message) return;
    const char *subject = g_mime_message_get_subject(message);
    InternetAddressList *from = g_mime_message_get_from(message);
    if (subject) sum->heads += strlen(subject);
    if (from && internet_address_list_length(from) > 0) {
        const char *name = internet_address_get_name(internet_address_list_get_address(from, 0));
        if (name) sum->heads += strlen(name);
    }
    g_mime_message_foreach(message, add_part, sum);
    g_object_unref(message);
}

int main(int count, char **arguments) {
    size_t mails = 0, total = 0;
    if (count < 2) return fprintf(stderr, "usage: parse_gmime FOLDER [PASSES]\n"), 64;
    g_mime_init();
    struct mail *all = load(arguments[1], &mails);
    for (size_t at = 0; at < mails; at++) total += all[at].length;
    for (int pass = count > 2 ? atoi(arguments[2]) : 1; pass > 0; pass--) {
        struct sum sum = {0};
        double start = seconds();
        for (size_t at = 0; at < mails; at++) add_mail(&all[at], &sum);
        double took = seconds() - start;
        printf("gmime: n=%zu parts=%zu text=%zu att=%zu %.0f msg/s %.0f MB/s\n", mails, sum.parts, sum.text,
               sum.attached, mails / took, total / took / 1e6);
    }
    return 0;
}
