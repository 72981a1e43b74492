package dev.gongxu.matcher.market;

/** Anything that a market is made of. */
public sealed interface MarketRecord permits Posting, Provider, Order, Accord, Block {}
