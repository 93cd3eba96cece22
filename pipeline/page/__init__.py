"""What stands around an article on its page: head, foot and dateline, read for metadata and kept out of the tables."""
